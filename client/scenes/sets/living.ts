import { atDepth, backdrop, type Camera } from '../camera.ts';
import { glow, shaft } from '../light.ts';
import { standProp } from '../prop.ts';
import { box, line, linear, oval, poly, radial, rect, wash } from '../shapes.ts';
import type { Stage } from '../stage.ts';
import { blend, fade } from '../tint.ts';

export const living_props: readonly string[] = ['🪴', '📚', '🖼️', '🧸', '🧺'];

export const carpet_y = 560;

/** A living room at floor height: sofa, pictures, plant, a round rug in the sun. */
export function paintLiving(stage: Stage, camera: Camera, blur: number): void {
  const { palette } = stage;
  atDepth(stage, camera, 0.45, () =>
    backdrop(
      stage,
      `living ${blur}`,
      (c) => {
        const back: Stage = { ...stage, ctx: c };
        wash(
          c,
          linear(c, -60, 0, 450, 600, [
            [0, palette.light],
            [0.45, palette.soft],
            [1, palette.main],
          ]),
        );
        rect(c, -60, 150, 510, 3, fade(palette.paper, 0.5));
        // Pictures in a row, not quite level.
        for (const [x, y, width, height, tilt] of [
          [54, 210, 84, 104, -0.02],
          [150, 196, 62, 62, 0.03],
          [154, 274, 56, 74, -0.01],
        ] as const) {
          c.save();
          c.translate(x, y);
          c.rotate(tilt);
          rect(c, 5, 7, width, height, fade(palette.deep, 0.25));
          rect(c, 0, 0, width, height, palette.paper);
          rect(
            c,
            7,
            7,
            width - 14,
            height - 14,
            linear(c, 0, 0, width, height, [
              [0, palette.accent],
              [0.5, palette.pop],
              [1, palette.strong],
            ]),
          );
          oval(c, width * 0.62, height * 0.36, width * 0.14, width * 0.14, palette.paper);
          poly(
            c,
            [
              [7, height - 7],
              [width * 0.4, height * 0.5],
              [width * 0.62, height * 0.72],
              [width - 7, height * 0.56],
              [width - 7, height - 7],
            ],
            palette.deep,
          );
          c.restore();
        }
        // Sofa.
        const seat = linear(c, 0, 380, 0, 560, [
          [0, palette.strong],
          [1, palette.deep],
        ]);
        box(c, 96, 372, 330, 150, 34, seat);
        for (const x of [120, 258])
          box(
            c,
            x,
            388,
            134,
            96,
            26,
            linear(c, x, 388, x + 134, 484, [
              [0, blend(palette.strong, palette.soft, 0.3)],
              [1, palette.strong],
            ]),
          );
        box(
          c,
          104,
          462,
          320,
          78,
          24,
          linear(c, 0, 462, 0, 540, [
            [0, blend(palette.strong, palette.main, 0.5)],
            [1, palette.deep],
          ]),
        );
        box(
          c,
          74,
          418,
          56,
          124,
          27,
          linear(c, 74, 0, 130, 0, [
            [0, blend(palette.strong, palette.soft, 0.25)],
            [1, palette.deep],
          ]),
        );
        c.save();
        c.translate(310, 440);
        c.rotate(0.24);
        box(
          c,
          -38,
          -34,
          76,
          70,
          16,
          linear(c, -38, -34, 38, 36, [
            [0, palette.accent],
            [1, blend(palette.accent, palette.deep, 0.35)],
          ]),
        );
        c.restore();
        for (const x of [104, 400])
          line(
            c,
            [
              [x, 540],
              [x - 4, 562],
            ],
            9,
            '#6d4326',
          );
        rect(c, -60, carpet_y - 6, 510, 8, palette.paper);
        rect(
          c,
          -60,
          carpet_y,
          510,
          400,
          linear(c, 0, carpet_y, 0, 844, [
            [0, '#e6bf92'],
            [0.3, blend('#c18f60', palette.strong, 0.2)],
            [1, palette.night],
          ]),
        );
        for (let board = 0; board < 7; board++)
          line(
            c,
            [
              [-60, carpet_y + 8 + board * board * 7],
              [450, carpet_y + 8 + board * board * 7],
            ],
            1.4,
            'rgba(110,66,36,0.25)',
          );
        oval(
          c,
          178,
          672,
          236,
          78,
          radial(c, 178, 668, 236, [
            [0, palette.paper],
            [0.5, palette.light],
            [0.52, palette.main],
            [0.62, palette.main],
            [0.64, palette.light],
            [0.9, palette.light],
            [0.91, palette.accent],
            [1, palette.accent],
          ]),
        );
        standProp(back, '🪴', 28, 574, 126);
        standProp(back, '🧺', 372, 600, 86);
      },
      blur,
    ),
  );
  shaft(stage, -10, 210, 130, 380, 844, palette.glow, 0.6);
  glow(stage, 60, 240, 220, 260, palette.glow, 0.3, 'screen');
}
