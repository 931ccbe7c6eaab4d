import { atDepth, moveCamera } from '../camera.ts';
import { easeOut, overshoot, phase, sway } from '../ease.ts';
import { bokeh, glow } from '../light.ts';
import { glints } from '../particles.ts';
import { paintPerson, type Pose } from '../person.ts';
import { drawProp, heroProp, standProp } from '../prop.ts';
import { paintRoom, paintTable, room_props } from '../sets/room.ts';
import { paintStudio } from '../sets/studio.ts';
import { box, line, linear, oval } from '../shapes.ts';
import type { SceneScript, Shot, Stage } from '../stage.ts';
import { fade } from '../tint.ts';

/** Someone tells you about a thing at their desk: to the lens, leaning in, the thing alone, the verdict. */
export const talkingHead: SceneScript = {
  kind: 'talking-head',
  shots: [toTheLens, holdsItUp, cutaway, leansIn],
  lettering: 'outline',
  transition: 'cut',
  bpm: [88, 100],
  mood: 'warm',
  props: [...room_props, '🎙️', '👍', '💯', '⭐'],
};

function toTheLens(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.02 }, { zoom: 1.1, y: -8 });
  paintRoom(stage, camera, { blur: 0.5, evening: true });
  const beatHand = Math.sin(stage.seconds * 5.2) * 12 * stage.speech;
  speaker(stage, camera, {
    lean: sway(stage.seconds, 2) * 0.02,
    head_tilt: sway(stage.seconds * 1.4, 4) * 0.05,
    hands: { left: [-92, -70 + beatHand * 0.7], right: [84, -92 - beatHand] },
    grips: { left: 'rest', right: 'open' },
    expression: {
      talk: stage.speech,
      brows: 0.3 + 0.4 * sway(stage.seconds * 2, 7),
      turn: sway(stage.seconds * 0.7, 1) * 0.4,
    },
  });
  atDepth(stage, camera, 1.12, () => {
    paintTable(stage, 604, 'dark');
    microphone(stage, 62, 620);
    standProp(stage, stage.spec.art, 292, 654, 104);
  });
}

function holdsItUp(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.1, x: 8 }, { zoom: 1.2, x: 16, y: -8 });
  paintRoom(stage, camera, { blur: 0.75, evening: true });
  const raise = overshoot(0.3 + 0.7 * phase(shot.seconds, 0, 0.5), 1.4);
  atDepth(stage, camera, 1, () =>
    paintPerson(stage, 150, 640, 1.08, {
      look: stage.cast[0],
      cut: 'bust',
      pose: {
        lean: -0.05,
        head_tilt: -0.09,
        hands: { left: [-70, -60], right: [104, -120 * raise] },
        grips: { left: 'point', right: 'hold' },
        expression: { talk: stage.speech, turn: 0.6, brows: 0.6, gaze: [0.9, 0.2] },
      },
      holding: ({ right }) =>
        drawProp(stage, stage.spec.art, right[0] + 10, right[1] - 46, 150, {
          turn: Math.sin(stage.seconds * 2.2) * 0.08,
        }),
    }),
  );
  glints(stage, 278, 400, 80, 4, 631);
}

function cutaway(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { x: -22, zoom: 1.08 }, { x: 22, zoom: 1.16 });
  const { palette, ctx } = stage;
  paintStudio(stage, camera, shot.take % 3);
  atDepth(stage, camera, 1, () => {
    glow(stage, 180, 548, 130, 24, palette.night, 0.55);
    heroProp(stage, 180, 398 + Math.sin(stage.seconds * 1.7) * 5, 262, { turn: Math.sin(stage.seconds * 0.9) * 0.07 });
    // Three marks that land one after another where the speaker counts their reasons.
    (['⭐', '💯', '👍'] as const).forEach((emoji, index) => {
      const land = overshoot(phase(shot.seconds, 0.35 + index * 0.4, 0.75 + index * 0.4), 2);
      if (land <= 0) return;
      const [x, y] = [
        [66, 300],
        [292, 336],
        [82, 500],
      ][index];
      ctx.save();
      ctx.translate(x, y);
      ctx.scale(land, land);
      oval(ctx, 0, 0, 37, 37, fade(palette.paper, 0.96));
      drawProp(stage, emoji, 0, 0, 48);
      ctx.restore();
    });
  });
}

function leansIn(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.28, y: -28 }, { zoom: 1.46, y: -44 });
  paintRoom(stage, camera, { blur: 0.75, evening: true });
  if (stage.rich) bokeh(stage, 6, [stage.palette.accent, stage.palette.glow], 120, 420, 632);
  const nod = Math.sin(stage.seconds * 4.4) * 0.3 * stage.speech;
  speaker(stage, camera, {
    lean: 0.05 + easeOut(shot.p) * 0.03,
    head_tilt: 0.08 + sway(stage.seconds, 3) * 0.04,
    hands: { left: [-84, -44], right: [64, -128 + nod * 20] },
    grips: { left: 'rest', right: 'point' },
    expression: {
      talk: stage.speech,
      nod,
      brows: stage.speech > 0 ? -0.3 : 0.5,
      mouth: stage.speech > 0 ? 'smile' : 'smirk',
    },
  });
}

function speaker(stage: Stage, camera: Parameters<typeof atDepth>[1], pose: Pose): void {
  atDepth(stage, camera, 1, () => paintPerson(stage, 172, 648, 1.08, { look: stage.cast[0], pose, cut: 'bust' }));
}

function microphone(stage: Stage, x: number, y: number): void {
  const { ctx } = stage;
  line(
    ctx,
    [
      [x - 60, y + 90],
      [x - 34, y + 6],
      [x + 22, y - 56],
    ],
    8,
    '#1d1a22',
  );
  line(
    ctx,
    [
      [x - 61, y + 86],
      [x - 36, y + 4],
      [x + 20, y - 57],
    ],
    2.5,
    '#4d4855',
  );
  ctx.save();
  ctx.translate(x + 34, y - 70);
  ctx.rotate(0.7);
  box(
    ctx,
    -21,
    -40,
    42,
    66,
    20,
    linear(ctx, -21, 0, 21, 0, [
      [0, '#5c5866'],
      [0.4, '#8f8a9a'],
      [1, '#26222c'],
    ]),
  );
  for (let row = 0; row < 5; row++)
    line(
      ctx,
      [
        [-16, -28 + row * 9],
        [16, -28 + row * 9],
      ],
      2,
      fade('#17141c', 0.5),
    );
  box(ctx, -21, 16, 42, 8, 3, stage.palette.accent);
  ctx.restore();
}
