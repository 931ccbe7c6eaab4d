import { atDepth, moveCamera } from '../camera.ts';
import { clamp01, easeInOut, easeOut, lerp, overshoot, phase } from '../ease.ts';
import { glow, shaft } from '../light.ts';
import { confetti, dust, glints } from '../particles.ts';
import { paintPerson, type Pose } from '../person.ts';
import { drawProp, heroProp } from '../prop.ts';
import { paintRoom, paintTable, room_props } from '../sets/room.ts';
import { box, line, linear, oval, poly, rect } from '../shapes.ts';
import type { SceneScript, Shot, Stage } from '../stage.ts';
import { blend, fade } from '../tint.ts';

/** A parcel on a table: the shake, the knife seen from above, the rise out of the box, the first joy. */
export const unboxing: SceneScript = {
  kind: 'unboxing',
  shots: [parcelArrives, fromAbove, rises, joy],
  lettering: 'marker',
  transition: 'flash',
  bpm: [98, 112],
  mood: 'playful',
  props: [...room_props, '✨'],
};

const table_y = 556;

function parcelArrives(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.02, y: 0 }, { zoom: 1.14, y: 30, x: -6 });
  paintRoom(stage, camera, { blur: 0.5, evening: false });
  const shake = Math.sin(stage.seconds * 17) * 5 * clamp01(Math.sin(stage.seconds * 1.6) * 2);
  atDepth(stage, camera, 1, () => {
    const lift = 10 + Math.abs(shake);
    const pose: Pose = {
      lean: shake * 0.003,
      head_tilt: -0.09 + shake * 0.006,
      shoulders: -4,
      hands: { left: [-78 + shake, -14 - lift], right: [78 + shake, -14 - lift] },
      grips: { left: 'rest', right: 'rest' },
      expression: {
        eyes: Math.abs(shake) > 2 ? 'closed' : 'open',
        mouth: 'grin',
        talk: stage.speech,
        brows: 0.7,
        nod: 0.35,
      },
    };
    paintPerson(stage, 178, 618, 0.96, {
      look: stage.cast[0],
      pose,
      cut: 'bust',
      holding: () => parcel(stage, shake, 60 - lift, 158, 118, 0),
    });
  });
  atDepth(stage, camera, 1.1, () => paintTable(stage, table_y + 64));
  dust(stage, stage.palette.glow, 610);
}

function fromAbove(stage: Stage, shot: Shot): void {
  const { ctx, palette, assets } = stage;
  const camera = moveCamera(stage, shot, { zoom: 1.1, roll: -0.05 }, { zoom: 1.24, roll: 0.02, y: -8 });
  atDepth(stage, camera, 0.9, () => {
    rect(
      ctx,
      -90,
      -90,
      570,
      1024,
      linear(ctx, -60, 0, 420, 844, [
        [0, '#f2d3a8'],
        [0.5, '#d8a673'],
        [1, '#8e5b3c'],
      ]),
    );
    for (let plank = 0; plank < 7; plank++) {
      rect(ctx, -90, -60 + plank * 150, 570, 3, 'rgba(110,64,38,0.34)');
      for (let grain = 0; grain < 4; grain++)
        line(
          ctx,
          [
            [-90, -30 + plank * 150 + grain * 30],
            [160, -24 + plank * 150 + grain * 30],
            [480, -32 + plank * 150 + grain * 30],
          ],
          1.6,
          'rgba(120,72,44,0.16)',
        );
    }
    drawProp(stage, '🪴', 26, 150, 130, { turn: -0.4 });
    drawProp(stage, '☕', 340, 690, 110, { turn: 0.5 });
    glow(stage, 190, 440, 220, 200, palette.night, 0.42);
  });
  const open = easeInOut(phase(shot.p, 0.42, 0.82));
  atDepth(stage, camera, 1, () => {
    ctx.save();
    ctx.translate(184, 400);
    ctx.rotate(-0.04);
    const [w, h] = [252, 226];
    // Flaps fold outward and away from the light.
    const flap = 104 * open;
    if (open > 0) {
      poly(
        ctx,
        [
          [-w / 2, -h / 2],
          [w / 2, -h / 2],
          [w / 2 + 14, -h / 2 - flap],
          [-w / 2 - 14, -h / 2 - flap],
        ],
        '#c99763',
      );
      poly(
        ctx,
        [
          [-w / 2, h / 2],
          [w / 2, h / 2],
          [w / 2 + 14, h / 2 + flap],
          [-w / 2 - 14, h / 2 + flap],
        ],
        '#e2b681',
      );
    }
    box(
      ctx,
      -w / 2,
      -h / 2,
      w,
      h,
      4,
      linear(ctx, -w / 2, -h / 2, w / 2, h / 2, [
        [0, '#e8bd88'],
        [1, '#c08a58'],
      ]),
    );
    ctx.save();
    ctx.beginPath();
    ctx.rect(-w / 2 + 8, (-h / 2 + 8) * open, w - 16, (h - 16) * open);
    ctx.clip();
    rect(ctx, -w / 2, -h / 2, w, h, palette.deep);
    glow(stage, 0, 0, 150, 140, palette.glow, 0.75, 'screen');
    for (let strip = 0; strip < 26; strip++) {
      const x = (stage.draw(611, strip) - 0.5) * 230;
      const y = (stage.draw(612, strip) - 0.5) * 200;
      ctx.beginPath();
      ctx.arc(x, y, 14 + stage.draw(613, strip) * 12, stage.draw(614, strip) * 6, stage.draw(614, strip) * 6 + 2.4);
      ctx.lineWidth = 5;
      ctx.strokeStyle = blend(palette.light, palette.main, stage.draw(615, strip));
      ctx.stroke();
    }
    drawProp(stage, stage.spec.art, 0, 0, 168, { opacity: clamp01(open * 2) });
    ctx.restore();
    if (open <= 0.02) {
      rect(ctx, -w / 2, -17, w, 34, 'rgba(247,228,190,0.75)');
      label(stage, 52, 46);
      const cut = lerp(-w / 2 - 10, w / 2, easeInOut(phase(shot.p, 0.04, 0.4)));
      rect(ctx, -w / 2, -1.4, cut + w / 2, 2.8, palette.night);
      knife(stage, cut);
    }
    ctx.restore();
  });
  if (open > 0.1 && assets.art(stage.spec.art)) glints(stage, 184, 400, 120, 4, 616);
}

function rises(stage: Stage, shot: Shot): void {
  const { ctx, palette } = stage;
  const camera = moveCamera(stage, shot, { zoom: 1.05, y: 30 }, { zoom: 1.2, y: -18 });
  paintRoom(stage, camera, { blur: 0.75, evening: false });
  const rise = overshoot(phase(shot.seconds, 0.15, 1.1), 1.1);
  atDepth(stage, camera, 1.05, () => paintTable(stage, table_y - 6));
  atDepth(stage, camera, 1, () => {
    poly(
      ctx,
      [
        [78, 480],
        [292, 480],
        [276, 448],
        [94, 448],
      ],
      '#7d5132',
    );
    shaftUp(stage, 185, 474, rise);
    const y = lerp(470, 318, rise) + Math.sin(stage.seconds * 2) * 4 * rise;
    ctx.save();
    ctx.beginPath();
    ctx.rect(-60, -100, 520, 580);
    ctx.clip();
    heroProp(stage, 185, y, lerp(150, 216, rise), { turn: Math.sin(stage.seconds * 1.6) * 0.06 });
    ctx.restore();
    poly(
      ctx,
      [
        [78, 480],
        [292, 480],
        [284, 628],
        [86, 628],
      ],
      linear(ctx, 78, 480, 292, 628, [
        [0, '#e6ba84'],
        [0.6, '#cf9a66'],
        [1, '#a8744a'],
      ]),
    );
    poly(
      ctx,
      [
        [78, 480],
        [40, 528],
        [58, 540],
        [86, 500],
      ],
      '#b9824f',
    );
    poly(
      ctx,
      [
        [292, 480],
        [332, 526],
        [314, 540],
        [284, 500],
      ],
      '#9a6a40',
    );
    rect(ctx, 172, 482, 28, 40, 'rgba(247,228,190,0.55)');
    ctx.save();
    ctx.translate(230, 572);
    label(stage, 0, 0);
    ctx.restore();
  });
  confetti(stage, 185, 440, shot.seconds - 0.5, 617);
  glints(stage, 185, 320, 140, 6, 618, palette.paper);
}

function joy(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.14, y: -10 }, { zoom: 1.26, y: -22, x: -4 });
  paintRoom(stage, camera, { blur: 0.5, evening: false });
  const show = easeOut(phase(shot.seconds, 0, 0.5));
  atDepth(stage, camera, 1, () => {
    const bounce = Math.sin(stage.beat * Math.PI) * 4;
    paintPerson(stage, 172, 640 + bounce, 1.02, {
      look: stage.cast[0],
      cut: 'bust',
      pose: {
        lean: -0.03,
        head_tilt: 0.1 + bounce * 0.006,
        hands: { left: [-46, -108 - 14 * show], right: [66, -98 - 14 * show] },
        grips: { left: 'hold', right: 'hold' },
        expression: { eyes: stage.speech > 0 ? 'open' : 'happy', mouth: 'grin', talk: stage.speech, brows: 0.8 },
      },
      holding: ({ left, right }) =>
        drawProp(stage, stage.spec.art, (left[0] + right[0]) / 2, left[1] - 10, 142, { turn: bounce * 0.02 }),
    });
  });
  atDepth(stage, camera, 1.1, () => paintTable(stage, table_y + 76));
  glints(stage, 180, 480, 130, 5, 619);
  confetti(stage, 185, 300, shot.seconds - 0.1, 620);
}

function parcel(stage: Stage, x: number, y: number, width: number, height: number, turn: number): void {
  const { ctx } = stage;
  ctx.save();
  ctx.translate(x, y - height);
  ctx.rotate(turn);
  poly(
    ctx,
    [
      [-width / 2, 0],
      [width / 2, 0],
      [width / 2 - 16, -26],
      [-width / 2 + 16, -26],
    ],
    linear(ctx, 0, -26, 0, 0, [
      [0, '#f2cf9e'],
      [1, '#e2b681'],
    ]),
  );
  poly(
    ctx,
    [
      [-14, 0],
      [14, 0],
      [12, -26],
      [-12, -26],
    ],
    'rgba(255,240,208,0.75)',
  );
  box(
    ctx,
    -width / 2,
    0,
    width,
    height,
    [0, 0, 5, 5],
    linear(ctx, -width / 2, 0, width / 2, height, [
      [0, '#e8bd88'],
      [0.55, '#d09a65'],
      [1, '#a8724a'],
    ]),
  );
  rect(ctx, -14, 0, 28, 46, 'rgba(250,230,190,0.6)');
  ctx.translate(width * 0.24, height * 0.62);
  label(stage, 0, 0);
  ctx.restore();
}

function label({ ctx, palette }: Stage, x: number, y: number): void {
  box(ctx, x - 27, y - 18, 54, 38, 3, '#fffdf8');
  box(ctx, x - 22, y - 13, 26, 5, 2, palette.main);
  box(ctx, x - 22, y - 4, 40, 3, 1.5, fade(palette.night, 0.35));
  for (let bar = 0; bar < 11; bar++) rect(ctx, x - 22 + bar * 4, y + 3, bar % 3 ? 1.4 : 2.6, 12, '#2a2226');
}

function knife({ ctx, palette }: Stage, x: number): void {
  ctx.save();
  ctx.translate(x, 0);
  ctx.rotate(0.72);
  poly(
    ctx,
    [
      [0, 0],
      [26, -12],
      [30, 6],
    ],
    '#e9eef4',
  );
  box(ctx, 24, -14, 92, 24, [6, 10, 10, 6], palette.pop);
  box(ctx, 42, -8, 36, 7, 3.5, fade('#ffffff', 0.5));
  oval(ctx, 108, 6, 38, 24, palette.soft);
  ctx.restore();
}

function shaftUp(stage: Stage, x: number, y: number, strength: number): void {
  const { ctx, palette } = stage;
  ctx.save();
  ctx.globalCompositeOperation = 'screen';
  poly(
    ctx,
    [
      [x - 84, y],
      [x + 84, y],
      [x + 190, y - 420],
      [x - 190, y - 420],
    ],
    linear(ctx, 0, y, 0, y - 420, [
      [0, fade(palette.glow, 0.75 * strength)],
      [1, fade(palette.glow, 0)],
    ]),
  );
  ctx.restore();
  shaft(stage, x, x, 30, 60, y - 80, palette.glow, 0.2);
}
