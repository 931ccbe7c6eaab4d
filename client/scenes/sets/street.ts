import { atDepth, backdrop, type Camera } from '../camera.ts';
import { bokeh, glow } from '../light.ts';
import { standProp } from '../prop.ts';
import { box, line, linear, oval, poly, rect, wash } from '../shapes.ts';
import type { Stage } from '../stage.ts';
import { blend, fade } from '../tint.ts';

export const street_props: readonly string[] = ['🏮', '🛵', '🪴', '🚲', '🚕'];

export const pavement_y = 600;

/** A shopping street at the blue hour: lit windows, awnings, lanterns, people going home. */
export function paintStreet(stage: Stage, camera: Camera, blur: number): void {
  const { palette } = stage;
  atDepth(stage, camera, 0.25, () =>
    backdrop(
      stage,
      `street far ${blur}`,
      (c) => {
        wash(
          c,
          linear(c, 0, -60, 0, 520, [
            [0, palette.night],
            [0.42, palette.deep],
            [0.78, palette.main],
            [1, palette.accent],
          ]),
        );
        for (let tower = 0; tower < 9; tower++) {
          const x = -60 + tower * 60;
          const top = 150 + stage.draw(721, tower) * 170;
          rect(
            c,
            x,
            top,
            66,
            500,
            linear(c, 0, top, 0, 560, [
              [0, blend(palette.deep, palette.night, 0.4)],
              [1, palette.strong],
            ]),
          );
          for (let lit = 0; lit < 22; lit++)
            if (stage.draw(722, tower, lit) < 0.5)
              rect(
                c,
                x + 8 + (lit % 4) * 14,
                top + 14 + Math.floor(lit / 4) * 26,
                8,
                13,
                fade(stage.draw(723, tower, lit) < 0.7 ? palette.accent : palette.light, 0.75),
              );
        }
      },
      Math.max(0.25, blur),
    ),
  );
  atDepth(stage, camera, 0.55, () => {
    backdrop(
      stage,
      `street shops ${blur}`,
      (c) => {
        const back: Stage = { ...stage, ctx: c };
        const fronts = [
          [-60, 150, palette.strong],
          [90, 134, palette.deep],
          [226, 150, blend(palette.strong, palette.fill, 0.4)],
          [378, 120, palette.deep],
        ] as const;
        fronts.forEach(([x, width, wall], index) => {
          const top = 236 + stage.draw(724, index) * 50;
          rect(
            c,
            x,
            top,
            width,
            400,
            linear(c, 0, top, 0, 600, [
              [0, wall],
              [1, blend(wall, palette.night, 0.35)],
            ]),
          );
          for (let pane = 0; pane < 2; pane++)
            box(
              c,
              x + 16 + pane * (width / 2 - 6),
              top + 20,
              width / 2 - 26,
              56,
              4,
              fade(index % 2 ? palette.accent : palette.glow, 0.85),
            );
          // The shop: glass full of warm light, goods as soft shapes.
          box(
            c,
            x + 10,
            440,
            width - 20,
            162,
            4,
            linear(c, 0, 440, 0, 600, [
              [0, palette.glow],
              [1, palette.accent],
            ]),
          );
          for (let good = 0; good < 7; good++)
            oval(
              c,
              x + 22 + stage.draw(725, index, good) * (width - 44),
              560 + stage.draw(726, index, good) * 26,
              10,
              13,
              fade([palette.main, palette.pop, palette.fill][good % 3], 0.75),
            );
          rect(c, x + 10, 506, width - 20, 4, fade(palette.deep, 0.4));
          line(
            c,
            [
              [x + width / 2, 440],
              [x + width / 2, 602],
            ],
            4,
            wall,
          );
          // Striped awning.
          const stripes = 8;
          for (let stripe = 0; stripe < stripes; stripe++) {
            const left = x + (width / stripes) * stripe;
            const right = left + width / stripes;
            const color = stripe % 2 ? palette.paper : [palette.pop, palette.main, palette.accent, palette.fill][index];
            poly(
              c,
              [
                [left + 4, 398],
                [right + 4 - (stripe === stripes - 1 ? 8 : 0), 398],
                [right, 436],
                [left, 436],
              ],
              color,
            );
            c.beginPath();
            c.arc((left + right) / 2, 436, width / stripes / 2, 0, Math.PI);
            c.fillStyle = color;
            c.fill();
          }
          rect(
            c,
            x,
            446,
            width,
            22,
            linear(c, 0, 446, 0, 468, [
              [0, fade(palette.night, 0.45)],
              [1, fade(palette.night, 0)],
            ]),
          );
        });
        standProp(back, '🪴', 84, 606, 62);
        standProp(back, '🛵', 330, 612, 96);
        // A string of lanterns between the houses.
        line(
          c,
          [
            [-60, 190],
            [80, 236],
            [210, 222],
            [330, 244],
            [450, 196],
          ],
          2,
          palette.night,
        );
        rect(
          c,
          -60,
          pavement_y,
          510,
          300,
          linear(c, 0, pavement_y, 0, 844, [
            [0, blend(palette.deep, palette.main, 0.45)],
            [0.3, palette.deep],
            [1, palette.night],
          ]),
        );
        for (let slab = 0; slab < 9; slab++)
          line(
            c,
            [
              [190 + (slab - 4) * 46, pavement_y],
              [190 + (slab - 4) * 150, 900],
            ],
            1.5,
            fade(palette.night, 0.5),
          );
        for (let row = 1; row < 5; row++)
          line(
            c,
            [
              [-60, pavement_y + row * row * 14],
              [450, pavement_y + row * row * 14],
            ],
            1.5,
            fade(palette.night, 0.45),
          );
      },
      blur,
    );
    const hang = [
      [32, 226],
      [112, 240],
      [188, 228],
      [262, 238],
      [338, 246],
    ] as const;
    hang.forEach(([x, y], index) => {
      const swing = Math.sin(stage.seconds * 1.3 + index) * 3;
      glow(stage, x + swing, y + 18, 44, 44, palette.accent, 0.5, 'screen');
      standProp(stage, '🏮', x + swing, y + 44, 50, { shadow: 0, opacity: blur > 0.5 ? 0.8 : 1 });
    });
  });
  atDepth(stage, camera, 0.5, () => {
    for (const x of [20, 160, 300]) glow(stage, x, pavement_y + 26, 100, 26, palette.accent, 0.34, 'screen');
  });
  bokeh(stage, stage.rich ? 12 : 7, [palette.accent, palette.pop, palette.glow], 150, 420, 727);
}

/** People who pass behind, out of focus. */
export function paintPassers(stage: Stage): void {
  for (let index = 0; index < 3; index++) {
    const way = index % 2 ? -1 : 1;
    const x = ((((stage.draw(728, index) * 620 + way * stage.seconds * (26 + 10 * index)) % 620) + 620) % 620) - 110;
    const tone = blend(stage.palette.night, stage.palette.deep, 0.3 + 0.3 * stage.draw(729, index));
    const bob = Math.abs(Math.sin(stage.seconds * 4 + index)) * 3;
    oval(stage.ctx, x, 420 - bob, 15, 18, tone);
    box(stage.ctx, x - 24, 440 - bob, 48, 92, [22, 22, 12, 12], tone);
    const stride = Math.sin(stage.seconds * 4 + index) * 13;
    line(
      stage.ctx,
      [
        [x - 6, 526 - bob],
        [x - 8 + stride, 598],
      ],
      17,
      tone,
    );
    line(
      stage.ctx,
      [
        [x + 6, 526 - bob],
        [x + 8 - stride, 598],
      ],
      17,
      tone,
    );
  }
}
