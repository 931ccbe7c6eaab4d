import { atDepth, moveCamera } from '../camera.ts';
import { clamp01, overshoot, phase, sway } from '../ease.ts';
import { glints } from '../particles.ts';
import { paintPerson, type Pose } from '../person.ts';
import { drawProp, heroProp } from '../prop.ts';
import { paintPassers, paintStreet, street_props } from '../sets/street.ts';
import { box, line, linear, oval, placed, radial } from '../shapes.ts';
import type { SceneScript, Shot, Stage } from '../stage.ts';

const reactions = ['🤯', '😍', '😂', '😱', '👏'] as const;

/** A microphone and a stranger: the question, the answer, the try, the verdict. */
export const streetInterview: SceneScript = {
  kind: 'street-interview',
  shots: [question, answer, tryIt, verdict],
  lettering: 'marker',
  transition: 'whip',
  bpm: [102, 114],
  mood: 'playful',
  props: [...street_props, ...reactions, '❓'],
};

function question(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.02, x: 8 }, { zoom: 1.1, x: -4 }, 1.8);
  paintStreet(stage, camera, 0.25);
  atDepth(stage, camera, 0.7, () => paintPassers(stage));
  atDepth(stage, camera, 1, () => {
    interviewer(stage, 78, 486, 0.74, { talk: stage.speech });
    guest(stage, 258, 486, 0.74, {
      hands: { left: [-34, -66], right: [60, 8] },
      head_tilt: 0.06,
      expression: { turn: -0.6, brows: 0.7, mouth: 'smile', gaze: [-0.8, 0] },
    });
    const land = overshoot(phase(shot.seconds, 0.7, 1.1), 2);
    if (land > 0)
      placed(stage.ctx, 258, 214, land, sway(stage.seconds * 2, 1) * 0.15, () => drawProp(stage, '❓', 0, 0, 56));
  });
}

function answer(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.06 }, { zoom: 1.16, y: -12 }, 1.6);
  paintStreet(stage, camera, 0.75);
  atDepth(stage, camera, 1, () => {
    guest(
      stage,
      178,
      650,
      1.08,
      {
        head_tilt: 0.05 + sway(stage.seconds * 1.6, 3) * 0.07,
        hands: { left: [-76, -40], right: [86, -118 + Math.sin(stage.seconds * 5) * 16 * stage.speech] },
        grips: { right: 'open' },
        expression: { talk: stage.speech, turn: -0.35, brows: 0.5 + 0.4 * sway(stage.seconds * 2, 5), gaze: [-0.5, 0] },
      },
      true,
    );
    heldMicrophone(stage, 60, 590, 0.34 + sway(stage.seconds, 8) * 0.03, 1.15);
  });
  reaction(stage, shot, 292, 250, 0.9);
}

function tryIt(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.12, x: 6 }, { zoom: 1.28, x: 14, y: -16 });
  paintStreet(stage, camera, 0.75);
  const near = clamp01(phase(shot.p, 0.15, 0.5));
  const after = shot.p > 0.62;
  atDepth(stage, camera, 1, () => {
    paintPerson(stage, 172, 650, 1.08, {
      look: stage.cast[1],
      cut: 'bust',
      lane: 4,
      pose: {
        head_tilt: after ? -0.06 : 0.08,
        lean: after ? -0.03 : 0.02,
        hands: { left: [-40, -90 - 60 * near], right: [52, -90 - 60 * near] },
        grips: { left: 'hold', right: 'hold' },
        expression: {
          eyes: after ? 'wide' : near > 0.9 ? 'closed' : 'open',
          mouth: after ? 'gasp' : 'smile',
          brows: after ? 1 : 0.2,
          nod: after ? -0.4 : 0.3,
        },
      },
      holding: ({ left }) => drawProp(stage, stage.spec.art, 6, left[1] - 20, 132),
    });
  });
  if (after) {
    glints(stage, 172, 360, 150, 7, 731, stage.palette.accent);
    reaction(stage, { ...shot, seconds: shot.seconds - shot.length * 0.62 }, 286, 230, 0);
  }
}

function verdict(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.14, x: -8 }, { zoom: 1.04, x: 4 }, 1.4);
  paintStreet(stage, camera, 0.25);
  atDepth(stage, camera, 0.7, () => paintPassers(stage));
  const cheer = Math.abs(Math.sin(stage.beat * Math.PI * 0.5));
  atDepth(stage, camera, 1, () => {
    interviewer(stage, 78, 486, 0.74, { eyes: 'happy', mouth: 'grin' });
    guest(stage, 258, 486 - cheer * 8, 0.74, {
      hands: { left: [-58, -286 - cheer * 20], right: [72, -150] },
      grips: { left: 'open', right: 'hold' },
      head_tilt: -0.06,
      expression: { eyes: 'happy', mouth: 'grin', talk: stage.speech },
    });
    heroProp(stage, 318, 366 - cheer * 8, 96, { turn: 0.1 });
  });
  for (let index = 0; index < 5; index++) {
    const life = (stage.seconds * 0.35 + index / 5) % 1;
    drawProp(stage, reactions[index], 40 + stage.draw(732, index) * 280, 560 - life * 420, 38, {
      opacity: Math.sin(Math.PI * life),
      turn: Math.sin(life * 8 + index) * 0.3,
    });
  }
}

function interviewer(
  stage: Stage,
  x: number,
  y: number,
  scale: number,
  expression: NonNullable<Pose['expression']>,
): void {
  paintPerson(stage, x, y, scale, {
    look: stage.cast[0],
    lane: 1,
    pose: {
      lean: 0.04,
      head_tilt: 0.03,
      hands: { left: [-70, -20], right: [96, -166] },
      grips: { right: 'hold' },
      expression: { turn: 0.6, gaze: [0.8, 0], mouth: 'smile', ...expression },
    },
    holding: ({ right }) => heldMicrophone(stage, right[0] + 10, right[1] + 34, 0.42, 1, false),
  });
}

function guest(stage: Stage, x: number, y: number, scale: number, pose: Pose, bust = false): void {
  paintPerson(stage, x, y, scale, { look: stage.cast[1], pose, lane: 4, ...(bust ? { cut: 'bust' as const } : {}) });
}

/** A hand-held microphone with the show's cube; from the edge of the frame it comes with the hand that holds it. */
function heldMicrophone(stage: Stage, x: number, y: number, turn: number, scale: number, with_arm = true): void {
  const { ctx, palette } = stage;
  placed(ctx, x, y, scale, turn, () => {
    if (with_arm)
      line(
        ctx,
        [
          [-30, 190],
          [-6, 60],
        ],
        50,
        stage.cast[0].cloth.base,
      );
    box(
      ctx,
      -9,
      -40,
      18,
      110,
      8,
      linear(ctx, -9, 0, 9, 0, [
        [0, '#4c4854'],
        [0.4, '#8d8896'],
        [1, '#221f28'],
      ]),
    );
    box(
      ctx,
      -20,
      -52,
      40,
      34,
      6,
      linear(ctx, -20, 0, 20, 0, [
        [0, palette.accent],
        [1, palette.main],
      ]),
    );
    oval(ctx, 0, -35, 8, 8, palette.paper);
    oval(
      ctx,
      0,
      -74,
      21,
      24,
      radial(ctx, -7, -82, 32, [
        [0, '#8e8998'],
        [0.5, '#4b4753'],
        [1, '#1c1921'],
      ]),
    );
    if (with_arm) {
      const { skin } = stage.cast[0];
      oval(
        ctx,
        -2,
        46,
        26,
        22,
        linear(ctx, -24, 30, 20, 64, [
          [0, skin.light],
          [0.6, skin.base],
          [1, skin.shade],
        ]),
      );
      for (let finger = 0; finger < 4; finger++)
        line(
          ctx,
          [
            [12, 32 + finger * 10],
            [-14, 34 + finger * 10],
          ],
          10,
          finger % 2 ? skin.base : skin.light,
        );
    }
  });
}

function reaction(stage: Stage, shot: Shot, x: number, y: number, after: number): void {
  const land = overshoot(phase(shot.seconds, after, after + 0.35), 2.4);
  if (land <= 0) return;
  placed(stage.ctx, x, y, land, Math.sin(stage.seconds * 3) * 0.12, () => {
    oval(stage.ctx, 0, 0, 37, 37, '#ffffff');
    drawProp(stage, reactions[Math.floor(stage.draw(733, shot.nth) * reactions.length)], 0, 0, 54);
  });
}
