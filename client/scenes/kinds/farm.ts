import { atDepth, moveCamera } from '../camera.ts';
import { easeInOut, overshoot, phase, sway } from '../ease.ts';
import { glow, shaft } from '../light.ts';
import { dust, glints } from '../particles.ts';
import { paintPerson } from '../person.ts';
import { drawProp, heroProp, standProp } from '../prop.ts';
import { field_props, paintFields } from '../sets/fields.ts';
import { box, linear, line, oval, placed, poly } from '../shapes.ts';
import type { SceneScript, Shot, Stage } from '../stage.ts';
import { fade } from '../tint.ts';

/** From the ground: the grower in the rows, the plant in the wind, the full crate, the thing held to the sun. */
export const farm: SceneScript = {
  kind: 'farm',
  shots: [grower, plant, crate, toTheSun],
  lettering: 'editorial',
  transition: 'dissolve',
  bpm: [84, 94],
  mood: 'warm',
  props: [...field_props, '🦋', '🐝', '🌿', '🐔'],
};

function grower(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { x: -14, zoom: 1.02 }, { x: 12, zoom: 1.12, y: 8 });
  paintFields(stage, camera, 0);
  const wave = Math.sin(stage.seconds * 6) * 18;
  atDepth(stage, camera, 1, () => {
    glow(stage, 170, 742, 110, 18, stage.palette.night, 0.5);
    paintPerson(stage, 170, 552, 0.82, {
      look: stage.cast[0],
      hat: 'straw',
      apron: '#4c6fa5',
      pose: {
        lean: -0.02,
        head_tilt: 0.05,
        hands: { left: [-96 + wave * 0.2, -272 + Math.abs(wave) * 0.4], right: [64, -62] },
        grips: { left: 'open', right: 'hold' },
        behind: 'left',
        expression: { talk: stage.speech, mouth: 'grin', eyes: stage.speech > 0 ? 'open' : 'happy', brows: 0.4 },
      },
      holding: ({ right }) => basket(stage, right[0] - 34, right[1] + 20, 0.9),
    });
  });
  butterfly(stage, 60, 420, 0);
  dust(stage, stage.palette.glow, 751);
}

function plant(stage: Stage, shot: Shot): void {
  const { ctx } = stage;
  const camera = moveCamera(stage, shot, { y: 24, zoom: 1.08 }, { y: -16, zoom: 1.18 });
  paintFields(stage, camera, 0.75);
  atDepth(stage, camera, 1.1, () => {
    // Three stems in the wind, the fruit among the leaves.
    for (let stem = 0; stem < 3; stem++) {
      const root = 70 + stem * 112;
      const bend = sway(stage.seconds * 1.4, stem * 2) * 20;
      const top = 300 + (stem % 2) * 46;
      ctx.beginPath();
      ctx.moveTo(root, 900);
      ctx.quadraticCurveTo(root, 560, root + bend, top);
      ctx.lineWidth = 11;
      ctx.lineCap = 'round';
      ctx.strokeStyle = linear(ctx, 0, 900, 0, top, [
        [0, '#2c5b2a'],
        [1, '#79b552'],
      ]);
      ctx.stroke();
      for (let leaf = 0; leaf < 6; leaf++) {
        const p = 0.2 + leaf * 0.15;
        const x = root + bend * p * p;
        const y = 820 - (820 - top) * p;
        placed(ctx, x, y, 1 - p * 0.2, (leaf % 2 ? -2.5 : -0.6) + bend * 0.006, () => {
          ctx.beginPath();
          ctx.moveTo(0, 0);
          ctx.quadraticCurveTo(46, -34, 104, 0);
          ctx.quadraticCurveTo(46, 34, 0, 0);
          ctx.fillStyle = linear(ctx, 0, -20, 104, 20, [
            [0, '#3d8a3c'],
            [0.6, '#76bb4d'],
            [1, '#b6dd74'],
          ]);
          ctx.fill();
          line(
            ctx,
            [
              [6, 0],
              [94, 0],
            ],
            2,
            'rgba(255,255,220,0.4)',
          );
        });
      }
      const edge = stem === 1 ? 172 : 118;
      drawProp(stage, stage.spec.art, root + bend * 0.8, top + 60 + (stem === 1 ? 60 : 0), edge, {
        turn: bend * 0.012,
      });
    }
  });
  shaft(stage, 330, 110, 60, 300, 844, '#fff2c0', 0.42);
  drawProp(stage, '🐝', 250 + Math.sin(stage.seconds * 1.9) * 70, 330 + Math.sin(stage.seconds * 3.1) * 34, 38, {
    mirror: Math.cos(stage.seconds * 1.9) > 0,
    turn: Math.sin(stage.seconds * 14) * 0.08,
  });
  glints(stage, 182, 420, 130, 5, 752, '#fffbe0');
}

function crate(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { x: -16, zoom: 1.1 }, { x: 16, zoom: 1.18, y: 12 });
  paintFields(stage, camera, 0.5);
  atDepth(stage, camera, 1.05, () => {
    const { ctx } = stage;
    glow(stage, 180, 664, 220, 30, stage.palette.night, 0.55);
    const fill = 12;
    for (let item = 0; item < fill; item++) {
      const row = Math.floor(item / 4);
      const fall = phase(shot.seconds, 0.12 * item, 0.12 * item + 0.4);
      const y = 470 - (2 - row) * 26 + 8;
      drawProp(stage, stage.spec.art, 82 + (item % 4) * 66 + (row % 2) * 16, y - (1 - easeInOut(fall)) * 460, 94, {
        turn: stage.draw(753, item) * 1.2 - 0.6,
      });
    }
    for (let slat = 0; slat < 4; slat++)
      box(
        ctx,
        30,
        474 + slat * 46,
        300,
        38,
        4,
        linear(ctx, 30, 0, 330, 0, [
          [0, '#e3b67d'],
          [0.3, '#f3d3a2'],
          [0.7, '#d09b62'],
          [1, '#94633a'],
        ]),
      );
    for (const x of [30, 162, 296])
      box(
        ctx,
        x,
        468,
        34,
        196,
        4,
        linear(ctx, x, 0, x + 34, 0, [
          [0, '#f0cd9a'],
          [1, '#b27d4b'],
        ]),
      );
    for (const x of [47, 179, 313]) for (const y of [490, 536, 582, 628]) oval(ctx, x, y, 3, 3, '#7a5230');
    // A leaf burned into the wood.
    placed(ctx, 105, 570, 1, -0.5, () => {
      ctx.beginPath();
      ctx.moveTo(-26, 0);
      ctx.quadraticCurveTo(0, -26, 30, 0);
      ctx.quadraticCurveTo(0, 26, -26, 0);
      ctx.fillStyle = fade('#5d3a1e', 0.6);
      ctx.fill();
    });
    standProp(stage, '🐔', 338, 672, 92, { mirror: true, turn: Math.sin(stage.seconds * 5) > 0.6 ? -0.2 : 0 });
  });
  butterfly(stage, 90, 360, 2);
}

function toTheSun(stage: Stage, shot: Shot): void {
  const camera = moveCamera(stage, shot, { zoom: 1.16, y: -10 }, { zoom: 1.3, y: -40 });
  paintFields(stage, camera, 0.75);
  const raise = overshoot(0.4 + 0.6 * phase(shot.seconds, 0, 0.6), 1.2);
  atDepth(stage, camera, 1, () => {
    paintPerson(stage, 156, 640, 0.98, {
      look: stage.cast[0],
      hat: 'straw',
      apron: '#4c6fa5',
      cut: 'bust',
      pose: {
        lean: 0.03,
        head_tilt: -0.1,
        hands: { left: [-80, -30], right: [104, -286 * raise] },
        grips: { right: 'hold' },
        expression: { turn: 0.7, nod: -0.4, gaze: [0.8, -0.7], mouth: 'grin', talk: stage.speech, brows: 0.5 },
      },
    });
    heroProp(stage, 262, 388 - 44 * raise, 128, { turn: Math.sin(stage.seconds * 1.5) * 0.1 });
  });
  shaft(stage, 380, 150, 40, 260, 844, '#fff2c0', 0.5);
  glints(stage, 262, 340, 90, 6, 754, '#fffbe0');
  dust(stage, stage.palette.glow, 755);
}

function basket({ ctx, spec, assets }: Stage, x: number, y: number, scale: number): void {
  placed(ctx, x, y, scale, 0, () => {
    ctx.beginPath();
    ctx.arc(0, 0, 52, Math.PI, 0);
    ctx.lineWidth = 8;
    ctx.strokeStyle = '#a8713c';
    ctx.stroke();
    const image = assets.art(spec.art);
    if (image)
      for (const [dx, dy] of [
        [-28, -18],
        [22, -20],
        [-2, -32],
      ] as const)
        ctx.drawImage(image, dx - 30, dy - 26, 60, 60);
    poly(
      ctx,
      [
        [-58, 0],
        [58, 0],
        [44, 62],
        [-44, 62],
      ],
      linear(ctx, -58, 0, 58, 62, [
        [0, '#e9bd7d'],
        [0.6, '#c58d4e'],
        [1, '#8d5c2e'],
      ]),
    );
    for (let row = 0; row < 3; row++)
      line(
        ctx,
        [
          [-54 + row * 4, 12 + row * 18],
          [54 - row * 4, 12 + row * 18],
        ],
        3,
        'rgba(110,68,30,0.45)',
      );
    for (let rib = -2; rib <= 2; rib++)
      line(
        ctx,
        [
          [rib * 22, 2],
          [rib * 17, 60],
        ],
        3,
        'rgba(255,228,170,0.4)',
      );
  });
}

function butterfly(stage: Stage, x: number, y: number, lane: number): void {
  const at = [
    x + sway(stage.seconds * 1.2, lane) * 80 + stage.seconds * 6,
    y + sway(stage.seconds * 1.7, lane + 4) * 50,
  ] as const;
  drawProp(stage, '🦋', at[0], at[1], 34, {
    squeeze: 0.35 + 0.65 * Math.abs(Math.sin(stage.seconds * 9 + lane)),
    turn: 0.2,
  });
}
