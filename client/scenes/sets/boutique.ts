import { atDepth, backdrop, type Camera } from '../camera.ts';
import { glow, shaft } from '../light.ts';
import { drawProp, standProp } from '../prop.ts';
import { box, line, linear, oval, radial, rect, wash } from '../shapes.ts';
import type { Stage } from '../stage.ts';
import { blend, fade } from '../tint.ts';

const rail = ['👗', '👚', '🧥', '👖', '👗', '🧥'] as const;
export const boutique_props: readonly string[] = [...new Set(rail), '🪴', '👠', '👜', '👒'];

export const boutique_floor = 588;

/** A fitting room: an arched mirror, a rail of clothes, a heavy curtain. */
export function paintBoutique(stage: Stage, camera: Camera, blur: number): void {
  const { palette } = stage;
  atDepth(stage, camera, 0.5, () =>
    backdrop(
      stage,
      `boutique ${blur}`,
      (c) => {
        const back: Stage = { ...stage, ctx: c };
        wash(
          c,
          linear(c, -60, 0, 450, 700, [
            [0, palette.soft],
            [0.5, palette.main],
            [1, palette.strong],
          ]),
        );
        for (let panel = 0; panel < 5; panel++) {
          box(c, -50 + panel * 104, 60, 92, 500, 4, fade(palette.strong, 0.18));
          box(c, -44 + panel * 104, 66, 80, 488, 3, fade(palette.soft, 0.2));
        }
        // The mirror and what it gives back of the room.
        box(
          c,
          22,
          128,
          186,
          470,
          [93, 93, 8, 8],
          linear(c, 22, 128, 208, 598, [
            [0, '#f7dfae'],
            [0.5, '#d9a860'],
            [1, '#9a6a34'],
          ]),
        );
        c.save();
        c.beginPath();
        c.roundRect(32, 138, 166, 460, [83, 83, 4, 4]);
        c.clip();
        rect(
          c,
          32,
          138,
          166,
          460,
          linear(c, 32, 138, 198, 598, [
            [0, palette.light],
            [0.5, palette.soft],
            [1, palette.main],
          ]),
        );
        rect(
          c,
          32,
          500,
          166,
          100,
          linear(c, 0, 500, 0, 598, [
            [0, fade(palette.strong, 0.25)],
            [1, fade(palette.deep, 0.35)],
          ]),
        );
        for (const [x, width] of [
          [44, 26],
          [84, 10],
        ] as const) {
          c.beginPath();
          c.moveTo(x, 610);
          c.lineTo(x + width, 610);
          c.lineTo(x + width + 150, 110);
          c.lineTo(x + 150, 110);
          c.closePath();
          c.fillStyle = 'rgba(255,255,255,0.24)';
          c.fill();
        }
        c.restore();
        // Rail with clothes.
        line(
          c,
          [
            [228, 258],
            [446, 258],
          ],
          6,
          '#e7c98f',
        );
        line(
          c,
          [
            [236, 258],
            [228, 590],
          ],
          6,
          '#c79a58',
        );
        rail.forEach((emoji, index) => {
          const x = 262 + index * 33;
          line(
            c,
            [
              [x, 258],
              [x, 272],
            ],
            3,
            '#fff2d8',
          );
          drawProp(back, emoji, x, 322, 104, { turn: (index % 2 ? 1 : -1) * 0.03, squeeze: 0.62 });
        });
        standProp(back, '👠', 282, 586, 56);
        standProp(back, '👜', 344, 588, 66);
        rect(
          c,
          -60,
          boutique_floor,
          510,
          400,
          linear(c, 0, boutique_floor, 0, 844, [
            [0, blend('#cfa06c', palette.strong, 0.35)],
            [0.3, blend('#a9764a', palette.deep, 0.4)],
            [1, palette.night],
          ]),
        );
        rect(c, -60, boutique_floor - 10, 510, 11, palette.light);
        oval(
          c,
          180,
          676,
          210,
          62,
          radial(c, 180, 670, 210, [
            [0, palette.paper],
            [0.82, palette.light],
            [0.83, palette.main],
            [0.92, palette.main],
            [0.93, palette.light],
            [1, palette.light],
          ]),
        );
      },
      blur,
    ),
  );
  glow(stage, 110, 220, 220, 260, palette.glow, 0.4, 'screen');
  shaft(stage, 340, 210, 70, 240, 700, palette.glow, 0.28);
}

/** The fitting room's curtain: at 0 closed over the frame, at 1 drawn aside. */
export function paintCurtain({ ctx, palette, seconds }: Stage, open: number): void {
  if (open >= 1) return;
  const edge = -80 + (1 - open) * 480;
  const folds = 9;
  const width = (edge + 80) / folds;
  for (let fold = 0; fold < folds; fold++) {
    const x = -80 + fold * width;
    const flutter = Math.sin(seconds * 3 + fold) * 4 * (1 - open);
    ctx.beginPath();
    ctx.moveTo(x, -40);
    ctx.lineTo(x + width + 1, -40);
    ctx.quadraticCurveTo(x + width + flutter + 8 * open, 440, x + width + flutter, 900);
    ctx.lineTo(x + flutter, 900);
    ctx.quadraticCurveTo(x + flutter, 440, x, -40);
    ctx.fillStyle = linear(ctx, x, 0, x + width, 0, [
      [0, palette.deep],
      [0.4, palette.main],
      [0.6, blend(palette.main, palette.soft, 0.5)],
      [1, palette.strong],
    ]);
    ctx.fill();
  }
}
