import { atDepth, moveCamera } from '../camera.ts';
import { easeIn, easeInOut, overshoot, phase } from '../ease.ts';
import { glow } from '../light.ts';
import { glints, steam } from '../particles.ts';
import { paintPerson } from '../person.ts';
import { drawProp, heroProp, standProp } from '../prop.ts';
import { kitchen_props, paintCounter, paintKitchen } from '../sets/kitchen.ts';
import { box, line, linear, oval, poly, radial, rect } from '../shapes.ts';
import type { SceneScript, Shot, Stage } from '../stage.ts';
import { blend, fade } from '../tint.ts';

const vegetables = ['🥕', '🍅', '🌶️', '🥬', '🧅', '🍄', '🧄', '🍋'] as const;

/** One dish: the cook at the counter, the board, the pan over the flame, the plate. */
export const cooking: SceneScript = {
  kind: 'cooking',
  shots: [atTheCounter, board, pan, plated],
  lettering: 'outline',
  transition: 'punch',
  bpm: [96, 110],
  mood: 'warm',
  props: [...kitchen_props, ...vegetables],
};

function atTheCounter(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.02, x: -8 }, { zoom: 1.12, x: 8, y: 10 });
  paintKitchen(stage, camera, 0.25);
  const stir = stage.seconds * 4;
  atDepth(stage, camera, 1, () => {
    paintPerson(stage, 176, 566, 0.96, {
      look: stage.cast[0],
      cut: 'bust',
      apron: stage.palette.accent,
      pose: {
        lean: 0.03,
        head_tilt: -0.04,
        hands: { left: [-72, -16], right: [74 + Math.cos(stir) * 14, -50 + Math.sin(stir) * 7] },
        grips: { left: 'fist', right: 'fist' },
        expression: { talk: stage.speech, nod: stage.speech > 0 ? 0 : 0.6, brows: 0.4, eyes: 'open', mouth: 'grin' },
      },
      holding: ({ right }) =>
        line(
          stage.ctx,
          [
            [right[0] + 10, right[1] - 22],
            [right[0] + 22 - Math.cos(stir) * 4, right[1] + 66],
          ],
          8,
          '#c58a54',
        ),
    });
  });
  atDepth(stage, camera, 1.08, () => {
    paintCounter(stage, 548);
    pot(stage, 262, 566, 74);
    steam(stage, 262, 520, 190, 1, 641);
    const first = Math.floor(stage.draw(642) * vegetables.length);
    [0, 1, 2].forEach((index) =>
      standProp(
        stage,
        vegetables[(first + index * 3) % vegetables.length],
        40 + index * 52,
        610 + (index % 2) * 12,
        66,
        { turn: (index - 1) * 0.2 },
      ),
    );
    standProp(stage, stage.spec.art, 150, 640, 96);
  });
}

function board(stage: Stage, shot: Shot): void {
  const { ctx, palette } = stage;
  const camera = moveCamera(stage, shot, { zoom: 1.12, roll: 0.04 }, { zoom: 1.22, roll: -0.02, x: 10 });
  const vegetable = vegetables[Math.floor(stage.draw(643, shot.take) * vegetables.length)];
  atDepth(stage, camera, 0.9, () => {
    rect(
      ctx,
      -90,
      -90,
      570,
      1024,
      linear(ctx, -60, 0, 420, 844, [
        [0, blend(palette.main, palette.soft, 0.4)],
        [0.5, palette.strong],
        [1, palette.deep],
      ]),
    );
    for (let tile = 0; tile < 7; tile++)
      line(
        ctx,
        [
          [-90, 20 + tile * 150],
          [480, -60 + tile * 150],
        ],
        2,
        fade(palette.paper, 0.1),
      );
    glow(stage, 190, 470, 240, 190, palette.night, 0.55);
    box(
      ctx,
      24,
      250,
      300,
      330,
      30,
      linear(ctx, 24, 250, 324, 580, [
        [0, '#f3d2a2'],
        [0.6, '#dba974'],
        [1, '#b27a4c'],
      ]),
    );
    for (let grain = 0; grain < 9; grain++)
      line(
        ctx,
        [
          [38, 280 + grain * 34],
          [180, 286 + grain * 34],
          [312, 278 + grain * 34],
        ],
        2,
        'rgba(140,84,50,0.16)',
      );
    oval(ctx, 296, 276, 11, 11, palette.deep);
  });
  const chop = stage.seconds * 3.4;
  const hit = Math.abs(Math.sin(chop * Math.PI));
  const done = Math.min(7, Math.floor(shot.seconds * 3.4));
  atDepth(stage, camera, 1, () => {
    for (let slice = 0; slice < done; slice++) {
      const [dx, dy] = [stage.draw(644, slice, shot.take) * 40, stage.draw(645, slice, shot.take) * 120];
      drawProp(stage, vegetable, 74 + dx, 320 + dy + slice * 8, 60, {
        turn: stage.draw(646, slice) * 6,
        squeeze: 0.34,
      });
    }
    drawProp(stage, vegetable, 232, 430, 150, { turn: -0.3 });
    hand(stage, 282, 462, -0.5, palette);
    ctx.save();
    ctx.translate(176, 372 - hit * 34);
    ctx.rotate(0.12);
    glow(stage, 0, 74 + hit * 30, 40, 70, palette.night, 0.35);
    poly(
      ctx,
      [
        [-14, -110],
        [22, -110],
        [24, 96],
        [6, 122],
        [-14, 96],
      ],
      linear(ctx, -14, 0, 24, 0, [
        [0, '#8f98a6'],
        [0.3, '#f7fafd'],
        [0.7, '#c8d0db'],
        [1, '#7d8694'],
      ]),
    );
    box(
      ctx,
      -16,
      -214,
      40,
      112,
      12,
      linear(ctx, -16, 0, 24, 0, [
        [0, '#5a3824'],
        [0.4, '#8d5d3c'],
        [1, '#3b2318'],
      ]),
    );
    for (const y of [-190, -160, -130]) oval(ctx, 4, y, 4, 4, '#e0c9a8');
    ctx.restore();
    hand(stage, 182, 206 - hit * 34, 0.1, palette);
  });
}

function pan(stage: Stage, shot: Shot): void {
  const { ctx, seconds } = stage;
  const camera = moveCamera(stage, shot, { zoom: 1, y: 6 }, { zoom: 1.16, y: 0 });
  paintKitchen(stage, camera, 0.75);
  atDepth(stage, camera, 1, () => {
    paintCounter(stage, 560);
    // Burner and flame.
    box(ctx, 62, 560, 236, 18, 8, '#1a161c');
    for (let tongue = 0; tongue < 15; tongue++) {
      const x = 82 + tongue * 14;
      const height = 20 + 12 * Math.sin(seconds * 11 + tongue * 1.7) + 7 * Math.sin(seconds * 17 + tongue);
      ctx.beginPath();
      ctx.moveTo(x - 7, 562);
      ctx.quadraticCurveTo(x - 5, 562 - height * 0.6, x, 562 - height);
      ctx.quadraticCurveTo(x + 5, 562 - height * 0.6, x + 7, 562);
      ctx.fillStyle = linear(ctx, 0, 562 - height, 0, 562, [
        [0, '#ffd05a'],
        [0.5, '#ff8a3c'],
        [1, '#3f8dff'],
      ]);
      ctx.fill();
    }
    const toss = shot.seconds % 1.9;
    const lift = Math.sin(Math.PI * phase(toss, 0.5, 1.25));
    const tilt = -0.12 * Math.sin(Math.PI * phase(toss, 0.35, 0.9));
    ctx.save();
    ctx.translate(180, 520);
    ctx.rotate(tilt);
    box(
      ctx,
      108,
      -22,
      190,
      22,
      11,
      linear(ctx, 0, -22, 0, 0, [
        [0, '#5b3a28'],
        [1, '#2d1b14'],
      ]),
    );
    ctx.beginPath();
    ctx.moveTo(-134, -20);
    ctx.quadraticCurveTo(-116, 34, -60, 36);
    ctx.lineTo(60, 36);
    ctx.quadraticCurveTo(116, 34, 134, -20);
    ctx.closePath();
    ctx.fillStyle = linear(ctx, -134, 0, 134, 0, [
      [0, '#6c6873'],
      [0.25, '#3c3942'],
      [1, '#17151b'],
    ]);
    ctx.fill();
    oval(ctx, 0, -20, 134, 26, '#0f0d12');
    oval(
      ctx,
      0,
      -17,
      122,
      20,
      radial(ctx, -30, -20, 140, [
        [0, '#6b4429'],
        [1, '#22150f'],
      ]),
    );
    ctx.restore();
    const first = Math.floor(stage.draw(642) * vegetables.length);
    for (let piece = 0; piece < 9; piece++) {
      const spread = (piece - 4) * 24 + (stage.draw(647, piece) - 0.5) * 14;
      const up = lift * (90 + stage.draw(648, piece) * 130);
      drawProp(
        stage,
        vegetables[(first + (piece % 3) * 3) % vegetables.length],
        180 + spread * (1 - lift * 0.3),
        494 - up + (piece % 2) * 8,
        52,
        { turn: piece + lift * 5 },
      );
    }
    drawProp(stage, stage.spec.art, 180, 482 - lift * 190, 92, { turn: lift * 6.28 });
    steam(stage, 180, 486, 260, 1, 649);
    glow(stage, 180, 560, 190, 60, '#ff9a4a', 0.4, 'screen');
  });
}

function plated(stage: Stage, shot: Shot): void {
  const { ctx, palette } = stage;
  const camera = moveCamera(stage, shot, { zoom: 1.08, x: -14 }, { zoom: 1.22, x: 10, y: 6 });
  paintKitchen(stage, camera, 0.75);
  atDepth(stage, camera, 1, () => {
    paintCounter(stage, 498);
    const land = overshoot(0.4 + 0.6 * phase(shot.seconds, 0, 0.4), 1.2);
    glow(stage, 180, 566, 170, 40, palette.night, 0.6);
    oval(
      ctx,
      180,
      548,
      158,
      44,
      linear(ctx, 20, 500, 340, 590, [
        [0, '#ffffff'],
        [0.6, '#ece4dc'],
        [1, '#b9aca5'],
      ]),
    );
    oval(
      ctx,
      180,
      543,
      112,
      28,
      linear(ctx, 60, 520, 300, 570, [
        [0, '#d9cfc8'],
        [1, '#faf6f1'],
      ]),
    );
    heroProp(stage, 180, 458 - (1 - land) * 40, 222 * (0.9 + 0.1 * land));
    const garnish = easeIn(phase(shot.seconds, 0.4, 0.8));
    if (garnish > 0)
      for (let leaf = 0; leaf < 5; leaf++)
        drawProp(stage, '🌿', 110 + leaf * 36, 250 + garnish * (200 + (leaf % 2) * 60), 34, {
          turn: leaf * 1.3 + garnish * 2,
          opacity: easeInOut(garnish),
        });
    steam(stage, 180, 440, 220, 0.9, 650);
    standProp(stage, '🥢', 330, 586, 100, { turn: 0.5, shadow: 0 });
  });
  glints(stage, 180, 450, 130, 4, 651);
}

function pot(stage: Stage, x: number, y: number, radius: number): void {
  const { ctx } = stage;
  glow(stage, x, y + 74, radius * 1.3, 20, stage.palette.night, 0.5);
  box(
    ctx,
    x - radius,
    y,
    radius * 2,
    74,
    [4, 4, 22, 22],
    linear(ctx, x - radius, 0, x + radius, 0, [
      [0, '#d24b3a'],
      [0.25, '#f0705a'],
      [0.6, '#c43d33'],
      [1, '#7d1f24'],
    ]),
  );
  box(ctx, x - radius - 18, y + 14, 22, 14, 7, '#8f2a2a');
  box(ctx, x + radius - 4, y + 14, 22, 14, 7, '#6d1c20');
  oval(ctx, x, y, radius, 15, '#5f161d');
  oval(ctx, x, y + 2, radius - 8, 11, '#e8a04a');
  for (let bubble = 0; bubble < 5; bubble++) {
    const life = (stage.seconds * 1.1 + bubble * 0.2) % 1;
    oval(
      ctx,
      x - 40 + bubble * 20,
      y + 1 + (bubble % 2) * 3,
      7 * Math.sin(Math.PI * life),
      3.6 * Math.sin(Math.PI * life),
      '#ffc877',
    );
  }
}

function hand(stage: Stage, x: number, y: number, turn: number, palette: Stage['palette']): void {
  const { ctx } = stage;
  const { skin, cloth } = stage.cast[0];
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(turn);
  line(
    ctx,
    [
      [34, -30],
      [120, -120],
    ],
    62,
    cloth.base,
  );
  line(
    ctx,
    [
      [22, -18],
      [58, -54],
    ],
    46,
    skin.base,
  );
  for (let finger = 0; finger < 4; finger++)
    line(
      ctx,
      [
        [-8 + finger * 12, 4],
        [-22 + finger * 13, 26 - finger * 3],
      ],
      16,
      finger % 2 ? skin.base : blend(skin.base, skin.shade, 0.22),
    );
  oval(
    ctx,
    8,
    -6,
    32,
    27,
    linear(ctx, -20, -30, 30, 20, [
      [0, skin.light],
      [0.6, skin.base],
      [1, skin.shade],
    ]),
    -0.6,
  );
  line(
    ctx,
    [
      [-18, -12],
      [-30, 8],
    ],
    16,
    skin.base,
  );
  ctx.restore();
  glow(stage, x, y + 30, 44, 14, palette.night, 0.2);
}
