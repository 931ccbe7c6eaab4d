import { atDepth, backdrop, type Camera } from '../camera.ts';
import { glow } from '../light.ts';
import { standProp } from '../prop.ts';
import { box, linear, line, oval, poly, radial, rect, ridge } from '../shapes.ts';
import type { Stage } from '../stage.ts';
import { blend, fade } from '../tint.ts';

export const field_props: readonly string[] = ['🌲', '🌻', '🐄', '🐑', '🚜'];

/** Terraces at sunrise: far ridges in haze, a barn, rows that run to the eye. */
export function paintFields(stage: Stage, camera: Camera, blur: number): void {
  const { palette } = stage;
  const green = (p: number) => blend(blend('#3f7d3a', palette.main, 0.22), p < 0 ? '#123524' : '#cfe08a', Math.abs(p));
  atDepth(stage, camera, 0.2, () =>
    backdrop(
      stage,
      `fields sky ${blur}`,
      (c) => {
        rect(
          c,
          -60,
          -60,
          510,
          700,
          linear(c, 0, -60, 0, 480, [
            [0, blend(palette.main, '#5f8fd0', 0.5)],
            [0.55, palette.soft],
            [0.85, palette.glow],
            [1, '#fff3d0'],
          ]),
        );
        rect(
          c,
          -60,
          -60,
          510,
          700,
          radial(c, 270, 330, 300, [
            [0, '#fffbe8'],
            [0.14, fade('#fff0b8', 0.95)],
            [0.4, fade(palette.accent, 0.4)],
            [1, fade(palette.accent, 0)],
          ]),
        );
        for (const [x, y, size] of [
          [60, 170, 1],
          [230, 130, 0.8],
          [330, 220, 0.6],
        ] as const)
          for (const [dx, dy, rx, ry] of [
            [0, 0, 62, 13],
            [-22, -10, 34, 16],
            [22, -8, 40, 14],
          ] as const)
            oval(c, x + dx * size, y + dy * size, rx * size, ry * size, 'rgba(255,255,255,0.5)');
        ridge(
          c,
          -60,
          450,
          [390, 352, 380, 330, 368, 344, 392],
          640,
          linear(c, 0, 330, 0, 480, [
            [0, blend(palette.strong, palette.soft, 0.5)],
            [1, fade(palette.glow, 0.9)],
          ]),
        );
        ridge(
          c,
          -60,
          450,
          [430, 404, 424, 392, 418, 402, 436],
          640,
          linear(c, 0, 390, 0, 500, [
            [0, blend(green(-0.2), palette.soft, 0.4)],
            [1, fade(palette.glow, 0.8)],
          ]),
        );
      },
      blur * 0.5,
    ),
  );
  atDepth(stage, camera, 0.5, () =>
    backdrop(
      stage,
      `fields near ${blur}`,
      (c) => {
        const back: Stage = { ...stage, ctx: c };
        ridge(
          c,
          -60,
          450,
          [486, 462, 470, 448, 458, 470, 452],
          904,
          linear(c, 0, 446, 0, 620, [
            [0, green(0.42)],
            [1, green(-0.3)],
          ]),
        );
        for (let tree = 0; tree < 6; tree++)
          standProp(
            back,
            '🌲',
            -20 + tree * 82 + stage.draw(741, tree) * 40,
            474 + stage.draw(742, tree) * 8,
            46 + stage.draw(743, tree) * 26,
            { shadow: 0.3 },
          );
        // The barn.
        poly(
          c,
          [
            [24, 470],
            [24, 418],
            [62, 388],
            [100, 418],
            [100, 470],
          ],
          linear(c, 24, 0, 100, 0, [
            [0, '#d4573f'],
            [1, '#93302c'],
          ]),
        );
        poly(
          c,
          [
            [14, 422],
            [62, 380],
            [110, 422],
            [104, 428],
            [62, 392],
            [20, 428],
          ],
          '#fff1da',
        );
        box(c, 48, 432, 28, 38, [3, 3, 0, 0], '#fff1da');
        line(
          c,
          [
            [50, 434],
            [74, 468],
          ],
          3,
          '#b4423a',
        );
        line(
          c,
          [
            [74, 434],
            [50, 468],
          ],
          3,
          '#b4423a',
        );
        standProp(back, stage.draw(744) < 0.5 ? '🐄' : '🐑', 160, 500, 50);
        // Rows that meet at the horizon.
        c.save();
        c.beginPath();
        c.rect(-60, 500, 510, 420);
        c.clip();
        rect(
          c,
          -60,
          500,
          510,
          420,
          linear(c, 0, 500, 0, 844, [
            [0, green(0.3)],
            [0.35, green(-0.12)],
            [1, green(-0.75)],
          ]),
        );
        for (let row = -8; row <= 8; row++) {
          poly(
            c,
            [
              [214 + row * 12, 498],
              [218 + row * 12, 498],
              [230 + row * 92, 910],
              [182 + row * 92, 910],
            ],
            fade('#5b3822', 0.4),
          );
          for (let tuft = 0; tuft < 12; tuft++) {
            const p = (tuft / 12) ** 1.7;
            const size = 2 + p * 24;
            const x = 222 + row * 12 + (row * 82 + 20) * p;
            const y = 502 + p * 380;
            oval(c, x, y, size, size * 0.62, green(0.3 - p * 0.7));
            oval(c, x - size * 0.2, y - size * 0.2, size * 0.6, size * 0.4, green(0.55 - p * 0.6));
          }
        }
        c.restore();
      },
      blur,
    ),
  );
  glow(stage, 270, 330, 260, 240, '#fff2c0', 0.5 + 0.04 * Math.sin(stage.seconds), 'screen');
}
