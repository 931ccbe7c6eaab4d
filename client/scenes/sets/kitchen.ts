import { atDepth, backdrop, type Camera } from '../camera.ts';
import { glow } from '../light.ts';
import { standProp } from '../prop.ts';
import { box, line, linear, oval, rect, wash } from '../shapes.ts';
import type { Stage } from '../stage.ts';
import { blend, fade } from '../tint.ts';

export const kitchen_props: readonly string[] = ['🧂', '🫙', '🪴', '🌿', '☕', '🫖'];

/** A small kitchen in the evening: glazed tiles, an open shelf, two lamps over the counter. */
export function paintKitchen(stage: Stage, camera: Camera, blur: number): void {
  const { palette } = stage;
  atDepth(stage, camera, 0.5, () => {
    backdrop(
      stage,
      `kitchen ${blur}`,
      (c) => {
        const back: Stage = { ...stage, ctx: c };
        wash(
          c,
          linear(c, 0, -60, 0, 700, [
            [0, palette.deep],
            [0.4, palette.strong],
            [1, palette.main],
          ]),
        );
        // Glazed tiles, each a little its own.
        for (let row = 0; row < 9; row++) {
          for (let column = 0; column < 12; column++) {
            const shift = row % 2 ? 22 : 0;
            const tone = stage.draw(521, row, column);
            box(
              c,
              -76 + column * 44 + shift,
              286 + row * 26,
              41,
              23,
              3.5,
              blend(
                palette.main,
                tone < 0.5 ? palette.strong : palette.soft,
                tone < 0.5 ? 0.5 * tone * 2 : (tone - 0.5) * 1.1,
              ),
            );
            rect(c, -72 + column * 44 + shift, 288 + row * 26, 20, 2.4, fade(palette.paper, 0.28));
          }
        }
        // Cupboards above, open shelf between.
        for (let door = 0; door < 4; door++) {
          box(
            c,
            -58 + door * 128,
            40,
            122,
            118,
            6,
            linear(c, 0, 40, 0, 158, [
              [0, palette.deep],
              [1, blend(palette.deep, palette.strong, 0.6)],
            ]),
          );
          box(c, -46 + door * 128, 52, 98, 94, 4, fade(palette.main, 0.16));
          oval(c, -46 + door * 128 + (door % 2 ? 8 : 90), 138, 3.6, 3.6, palette.accent);
        }
        box(
          c,
          -60,
          268,
          510,
          13,
          2,
          linear(c, 0, 268, 0, 281, [
            [0, '#e9c193'],
            [1, '#a06a42'],
          ]),
        );
        rect(
          c,
          -60,
          281,
          510,
          26,
          linear(c, 0, 281, 0, 307, [
            [0, fade(palette.night, 0.42)],
            [1, fade(palette.night, 0)],
          ]),
        );
        kitchen_props.forEach((emoji, index) =>
          standProp(back, emoji, 6 + index * 68 + stage.draw(522, index) * 10, 272, 54 + stage.draw(523, index) * 14, {
            shadow: 0.26,
          }),
        );
        // Hooks with ladle and pan.
        for (const [x, length] of [
          [40, 70],
          [74, 92],
          [300, 80],
        ] as const) {
          line(
            c,
            [
              [x, 290],
              [x, 290 + length],
            ],
            4,
            '#cbb9a8',
          );
          oval(c, x, 296 + length, 12, 13, '#b39f90');
          oval(c, x - 3, 293 + length, 6, 7, '#d9cabb');
        }
        for (const x of [92, 276]) {
          line(
            c,
            [
              [x, -60],
              [x, 176],
            ],
            2.4,
            palette.night,
          );
          c.beginPath();
          c.moveTo(x - 34, 214);
          c.quadraticCurveTo(x - 30, 176, x, 174);
          c.quadraticCurveTo(x + 30, 176, x + 34, 214);
          c.closePath();
          c.fillStyle = linear(c, x - 34, 176, x + 34, 214, [
            [0, palette.accent],
            [1, blend(palette.accent, palette.deep, 0.45)],
          ]);
          c.fill();
          oval(c, x, 214, 34, 7, palette.glow);
        }
      },
      blur,
    );
  });
  atDepth(stage, camera, 0.5, () => {
    for (const x of [92, 276])
      glow(stage, x, 250, 150, 190, palette.glow, 0.42 + 0.02 * Math.sin(stage.seconds * 5 + x), 'screen');
  });
}

/** The worktop, its far edge at `y`. */
export function paintCounter(stage: Stage, y: number): void {
  const { ctx, palette } = stage;
  rect(
    ctx,
    -90,
    y,
    580,
    96,
    linear(ctx, 0, y, 0, y + 96, [
      [0, '#b98458'],
      [0.1, '#f1cfa2'],
      [1, '#d9a872'],
    ]),
  );
  for (let grain = 0; grain < 6; grain++)
    line(
      ctx,
      [
        [-90, y + 20 + grain * 13],
        [150 + grain * 20, y + 23 + grain * 13],
        [490, y + 19 + grain * 13],
      ],
      1.3,
      'rgba(140,84,50,0.2)',
    );
  rect(
    ctx,
    -90,
    y + 96,
    580,
    20,
    linear(ctx, 0, y + 96, 0, y + 116, [
      [0, '#b98458'],
      [1, '#7d5033'],
    ]),
  );
  rect(
    ctx,
    -90,
    y + 116,
    580,
    500,
    linear(ctx, 0, y + 116, 0, y + 300, [
      [0, palette.deep],
      [1, palette.night],
    ]),
  );
  glow(stage, 170, y + 34, 220, 40, palette.glow, 0.35, 'screen');
}
