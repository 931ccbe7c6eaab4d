import { atDepth, moveCamera, type Camera } from '../camera.ts';
import { easeOut, overshoot, phase, sway } from '../ease.ts';
import { glow } from '../light.ts';
import { confetti, sunburst } from '../particles.ts';
import { paintPerson } from '../person.ts';
import { drawProp, heroProp, standProp } from '../prop.ts';
import { paintRoom, paintTable, room_props } from '../sets/room.ts';
import { box, linear, oval, poly, radial, rect } from '../shapes.ts';
import { frame, type SceneScript, type Shot, type Stage } from '../stage.ts';
import { blend, fade } from '../tint.ts';

/** A sketch: the dead stare at the desk, the suspect close-up, the transformation, the argument of one person with themselves. */
export const comedy: SceneScript = {
  kind: 'comedy',
  shots: [deadStare, suspect, transformation, bothOfMe],
  lettering: 'marker',
  transition: 'punch',
  bpm: [112, 124],
  mood: 'playful',
  props: [...room_props, '💻', '😴', '🤯', '💥', '😂', '💬'],
};

function deadStare(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1 }, { zoom: 1.34, y: -34 }, 0.6);
  office(stage, camera);
  const sink = shot.p * 8;
  atDepth(stage, camera, 1, () => {
    paintPerson(stage, 176, 646 + sink, 1, {
      look: stage.cast[0],
      cut: 'bust',
      pose: {
        shoulders: 6,
        head_tilt: 0.14 + shot.p * 0.1,
        lean: 0.02,
        hands: { left: [-70, -24], right: [44, -216] },
        elbows: { right: [100, -70] },
        grips: { right: 'fist' },
        expression: {
          eyes: shot.p > 0.55 && shot.p < 0.8 ? 'closed' : 'flat',
          mouth: 'flat',
          brows: -0.4,
          talk: stage.speech * 0.4,
          nod: 0.4,
        },
      },
    });
    for (let z = 0; z < 3; z++) {
      const life = (stage.seconds * 0.42 + z / 3) % 1;
      drawProp(stage, '😴', 268 + life * 40, 300 - life * 130, 26 + life * 16, {
        opacity: Math.sin(Math.PI * life) * 0.9,
      });
    }
  });
  desk(stage, camera);
}

function suspect(stage: Stage, shot: Shot): void {
  const { ctx, palette } = stage;
  const camera = moveCamera(stage, shot, { zoom: 1.5, y: -54 }, { zoom: 1.72, y: -66, roll: 0.03 });
  office(stage, camera);
  const dart = Math.floor(stage.beat) % 2 ? 1 : -1;
  atDepth(stage, camera, 1, () =>
    paintPerson(stage, 176, 650, 1, {
      look: stage.cast[0],
      cut: 'bust',
      pose: {
        head_tilt: 0.05 * dart,
        hands: { left: [-78, -30], right: [80, -30] },
        expression: {
          eyes: shot.p > 0.6 ? 'wide' : 'open',
          gaze: [dart, 0.1],
          turn: dart * 0.3,
          mouth: shot.p > 0.6 ? 'gasp' : 'pout',
          brows: shot.p > 0.6 ? 1 : -0.6,
          sweat: true,
        },
      },
    }),
  );
  // Bars close in, as a film does when it means it; the thing slides into view.
  const bars = easeOut(phase(shot.seconds, 0, 0.4)) * 96;
  rect(ctx, 0, 0, frame.width, bars, '#0a0709');
  rect(ctx, 0, 786 - bars, frame.width, frame.height, '#0a0709');
  const slide = overshoot(phase(shot.p, 0.5, 0.7), 1.3);
  if (slide > 0) {
    glow(stage, 292, 520, 120, 120, palette.glow, 0.5 * slide, 'screen');
    drawProp(stage, stage.spec.art, 292 + (1 - slide) * 160, 520, 128, { turn: (1 - slide) * 0.8 });
  }
}

function transformation(stage: Stage, shot: Shot): void {
  const { ctx, palette } = stage;
  const camera = moveCamera(stage, shot, { zoom: 1.24 }, { zoom: 1.04 }, 2.4);
  atDepth(stage, camera, 0.4, () => {
    rect(
      ctx,
      -70,
      -70,
      530,
      984,
      radial(ctx, 180, 400, 560, [
        [0, palette.glow],
        [0.3, palette.accent],
        [0.7, palette.main],
        [1, palette.strong],
      ]),
    );
    sunburst(stage, 180, 400, palette.paper, 0.34, stage.seconds * 0.9);
  });
  speedLines(stage);
  const shake = Math.sin(stage.seconds * 40) * 2.4 * Math.exp(-shot.seconds * 1.4);
  const up = overshoot(0.3 + 0.7 * phase(shot.seconds, 0, 0.4), 2);
  atDepth(stage, camera, 1, () => {
    glow(stage, 176, 720, 120, 20, palette.deep, 0.5);
    paintPerson(stage, 176 + shake, 530 + Math.abs(Math.sin(stage.beat * Math.PI)) * -16, 0.72, {
      look: stage.cast[0],
      pose: {
        lean: sway(stage.seconds * 3, 1) * 0.05,
        hands: { left: [-96 * up, -300 * up], right: [96 * up, -300 * up] },
        grips: { left: 'fist', right: 'open' },
        feet: { left: [-78, 290], right: [78, 290] },
        expression: { eyes: 'wide', mouth: 'grin', brows: 1, talk: stage.speech },
      },
    });
    heroProp(stage, 262, 268, 116, { turn: Math.sin(stage.seconds * 9) * 0.14 });
    drawProp(stage, '💥', 62, 330 + shake * 2, 84 * up, { turn: -0.2 });
    drawProp(stage, '🤯', 72, 556, 62, { turn: Math.sin(stage.seconds * 4) * 0.16 });
  });
  confetti(stage, 176, 320, shot.seconds, 861);
}

function bothOfMe(stage: Stage, shot: Shot): void {
  const { ctx, palette } = stage;
  const camera = moveCamera(stage, shot, { zoom: 1 }, { zoom: 1.06 });
  // Two halves of a slanted screen; they take turns on the subtitle's words.
  const first = Math.floor(stage.seconds / 1.1) % 2 === 0;
  for (const half of [0, 1] as const) {
    const speaking = (half === 0) === first;
    ctx.save();
    ctx.beginPath();
    if (half === 0) {
      ctx.moveTo(-10, -10);
      ctx.lineTo(400, -10);
      ctx.lineTo(400, 262);
      ctx.lineTo(-10, 336);
    } else {
      ctx.moveTo(-10, 336);
      ctx.lineTo(400, 262);
      ctx.lineTo(400, 860);
      ctx.lineTo(-10, 860);
    }
    ctx.closePath();
    ctx.clip();
    const ground = half === 0 ? [palette.strong, palette.deep] : [palette.soft, palette.main];
    rect(
      ctx,
      -10,
      -10,
      420,
      880,
      linear(ctx, 0, half ? 340 : 60, 390, half ? 760 : 400, [
        [0, ground[0]],
        [1, ground[1]],
      ]),
    );
    for (let dot = 0; dot < 90; dot++)
      oval(
        ctx,
        (dot % 10) * 44 + (Math.floor(dot / 10) % 2) * 22,
        Math.floor(dot / 10) * 40 + (half ? 340 : 60),
        3 + (dot % 10) * 0.5,
        3 + (dot % 10) * 0.5,
        fade(half ? palette.paper : palette.night, 0.12),
      );
    atDepth(stage, camera, 1, () =>
      paintPerson(stage, half === 0 ? 128 : 222, half === 0 ? 432 : 700, half === 0 ? 0.94 : 1.02, {
        look:
          half === 0
            ? stage.cast[0]
            : {
                ...stage.cast[0],
                cloth: stage.cast[1].cloth,
                garment: 'jacket',
                glasses: stage.cast[0].glasses === 'none' ? 'square' : 'none',
              },
        cut: 'bust',
        lane: half * 5,
        pose: {
          lean: (half ? -0.06 : 0.06) * (speaking ? 1.4 : 0.6),
          head_tilt: half ? -0.08 : 0.08,
          hands:
            half === 0
              ? { left: [-80, -30], right: [98, -120 + (speaking ? Math.sin(stage.seconds * 11) * 14 : 0)] }
              : { left: [-96, -120 + (speaking ? Math.sin(stage.seconds * 11) * 14 : 0)], right: [80, -30] },
          grips: half === 0 ? { right: 'point' } : { left: 'open' },
          expression: {
            turn: half ? -0.7 : 0.7,
            talk: speaking ? 1 : 0,
            brows: speaking ? -0.5 : 0.8,
            eyes: speaking ? 'open' : 'wide',
            mouth: speaking ? 'grin' : 'flat',
            gaze: [half ? -0.8 : 0.8, half ? -0.5 : 0.5],
          },
        },
      }),
    );
    ctx.restore();
  }
  poly(
    ctx,
    [
      [-10, 330],
      [400, 256],
      [400, 268],
      [-10, 342],
    ],
    palette.paper,
  );
  const land = overshoot(phase(shot.seconds, 0.2, 0.6), 1.8);
  if (land > 0) {
    ctx.save();
    ctx.translate(286, 296);
    ctx.scale(land, land);
    oval(ctx, 0, 0, 52, 52, palette.paper);
    drawProp(stage, stage.spec.art, 0, 0, 76, { turn: Math.sin(stage.seconds * 5) * 0.1 });
    ctx.restore();
  }
  drawProp(stage, '💬', first ? 258 : 76, first ? 170 : 420, 56, {
    mirror: !first,
    turn: Math.sin(stage.seconds * 8) * 0.08,
  });
}

function office(stage: Stage, camera: Camera): void {
  paintRoom(stage, camera, { blur: 0.5, evening: true });
  // The screen's light, the only thing that is awake.
  atDepth(stage, camera, 1, () => glow(stage, 120, 560, 200, 160, '#9fd0ff', 0.4, 'screen'));
}

function desk(stage: Stage, camera: Camera): void {
  const { ctx, palette } = stage;
  atDepth(stage, camera, 1.1, () => {
    paintTable(stage, 596, 'dark');
    box(
      ctx,
      22,
      520,
      132,
      96,
      9,
      linear(ctx, 22, 520, 154, 616, [
        [0, '#6c7280'],
        [0.5, '#aab1bf'],
        [1, '#4b505c'],
      ]),
    );
    oval(ctx, 88, 568, 9, 9, fade('#ffffff', 0.7));
    box(ctx, 10, 612, 156, 10, 4, '#3c414c');
    standProp(stage, stage.spec.art, 270, 662, 104);
    for (let sheet = 0; sheet < 6; sheet++) {
      ctx.save();
      ctx.translate(330, 634 - sheet * 9);
      ctx.rotate((stage.draw(862, sheet) - 0.5) * 0.3);
      rect(ctx, -40, -6, 82, 9, blend('#fffaf0', palette.soft, sheet % 2 ? 0.2 : 0));
      ctx.restore();
    }
  });
}

/** Lines that rush to the middle: the manga of it. */
function speedLines({ ctx, seconds, draw, palette }: Stage): void {
  const step = Math.floor(seconds * 14);
  for (let ray = 0; ray < 34; ray++) {
    const angle = (ray / 34) * Math.PI * 2 + draw(863, ray, step) * 0.12;
    const inner = 250 + draw(864, ray, step) * 90;
    const width = 0.012 + draw(865, ray, step) * 0.022;
    poly(
      ctx,
      [
        [180 + Math.cos(angle) * inner, 410 + Math.sin(angle) * inner * 1.25],
        [180 + Math.cos(angle - width) * 760, 410 + Math.sin(angle - width) * 760],
        [180 + Math.cos(angle + width) * 760, 410 + Math.sin(angle + width) * 760],
      ],
      fade(palette.paper, 0.85),
    );
  }
}
