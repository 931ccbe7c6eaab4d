import { atDepth, backdrop, type Camera } from '../camera.ts';
import { glow, shaft } from '../light.ts';
import { drawProp, standProp } from '../prop.ts';
import { box, line, linear, oval, poly, radial, rect, wash } from '../shapes.ts';
import type { Stage } from '../stage.ts';
import { blend, fade } from '../tint.ts';

const wall_tools = ['🔨', '🪚', '🔧', '🪛', '✂️', '📐'] as const;
export const workbench_props: readonly string[] = [...wall_tools, '🪵', '🧰', '🎨', '🧵'];

export const bench_y = 560;

/** A maker's wall of tools under one lamp. */
export function paintWorkshop(stage: Stage, camera: Camera, blur: number): void {
  const { palette } = stage;
  atDepth(stage, camera, 0.5, () =>
    backdrop(
      stage,
      `workshop ${blur}`,
      (c) => {
        const back: Stage = { ...stage, ctx: c };
        wash(
          c,
          linear(c, 0, -60, 0, 760, [
            [0, palette.night],
            [0.5, palette.deep],
            [1, blend(palette.deep, palette.night, 0.5)],
          ]),
        );
        box(
          c,
          -20,
          150,
          430,
          330,
          10,
          linear(c, 0, 150, 0, 480, [
            [0, blend('#8a5f3c', palette.strong, 0.35)],
            [1, blend('#5c3b26', palette.deep, 0.4)],
          ]),
        );
        for (let row = 0; row < 13; row++)
          for (let column = 0; column < 18; column++)
            oval(c, -6 + column * 24, 164 + row * 25, 1.9, 1.9, 'rgba(20,10,8,0.5)');
        wash(
          c,
          radial(c, 180, 220, 400, [
            [0, fade(palette.glow, 0.55)],
            [0.4, fade(palette.accent, 0.2)],
            [1, fade(palette.accent, 0)],
          ]),
        );
        wall_tools.forEach((emoji, index) => {
          const x = 34 + (index % 3) * 132 + (index > 2 ? 40 : 0);
          const y = 236 + Math.floor(index / 3) * 118;
          glow(back, x + 7, y + 9, 40, 40, palette.night, 0.5);
          drawProp(back, emoji, x, y, 74, { turn: [-0.6, 0.3, 0.8, -0.8, 0.2, 0][index] });
        });
        box(
          c,
          -60,
          478,
          510,
          13,
          3,
          linear(c, 0, 478, 0, 491, [
            [0, '#d9a56d'],
            [1, '#8a5a34'],
          ]),
        );
        for (const [x, color] of [
          [26, palette.main],
          [58, palette.pop],
          [92, palette.accent],
        ] as const) {
          box(
            c,
            x - 13,
            446,
            27,
            33,
            4,
            linear(c, x - 13, 0, x + 14, 0, [
              [0, '#e8e4e0'],
              [0.4, '#ffffff'],
              [1, '#a39c98'],
            ]),
          );
          rect(c, x - 13, 456, 27, 14, color);
        }
        standProp(back, '🧵', 300, 482, 46);
        standProp(back, '🎨', 348, 484, 54);
      },
      blur,
    ),
  );
  atDepth(stage, camera, 0.7, () => {
    const { ctx } = stage;
    const swing = Math.sin(stage.seconds * 0.9) * 3;
    line(
      ctx,
      [
        [176, -80],
        [176 + swing, 96],
      ],
      3,
      palette.night,
    );
    ctx.beginPath();
    ctx.moveTo(128 + swing, 146);
    ctx.quadraticCurveTo(138 + swing, 96, 176 + swing, 94);
    ctx.quadraticCurveTo(214 + swing, 96, 224 + swing, 146);
    ctx.closePath();
    ctx.fillStyle = linear(ctx, 128, 96, 224, 146, [
      [0, blend(palette.main, palette.paper, 0.3)],
      [0.5, palette.strong],
      [1, palette.night],
    ]);
    ctx.fill();
    oval(ctx, 176 + swing, 146, 48, 8, palette.glow);
  });
  shaft(stage, 176, 180, 96, 480, 700, palette.glow, 0.42);
}

/** The bench, thick and scarred; its far edge at `y`. */
export function paintBench(stage: Stage, y: number): void {
  const { ctx, palette } = stage;
  poly(
    ctx,
    [
      [-90, y],
      [480, y],
      [520, y + 116],
      [-130, y + 116],
    ],
    linear(ctx, 0, y, 0, y + 116, [
      [0, '#9a653c'],
      [0.12, '#d9a066'],
      [1, '#b97d48'],
    ]),
  );
  for (let grain = 0; grain < 8; grain++)
    line(
      ctx,
      [
        [-110, y + 12 + grain * 13],
        [120 + grain * 20, y + 16 + grain * 13],
        [500, y + 11 + grain * 13],
      ],
      1.5,
      'rgba(90,50,24,0.26)',
    );
  rect(
    ctx,
    -130,
    y + 116,
    660,
    38,
    linear(ctx, 0, y + 116, 0, y + 154, [
      [0, '#b97d48'],
      [0.2, '#8f5a32'],
      [1, '#5a3620'],
    ]),
  );
  rect(
    ctx,
    -130,
    y + 154,
    660,
    500,
    linear(ctx, 0, y + 154, 0, y + 340, [
      [0, blend('#3a2216', palette.night, 0.4)],
      [1, palette.night],
    ]),
  );
  glow(stage, 178, y + 40, 210, 52, palette.glow, 0.42, 'screen');
}
