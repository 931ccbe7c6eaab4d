import { atDepth, backdrop, type Camera } from '../camera.ts';
import { glow } from '../light.ts';
import { box, linear, oval, radial, rect, wash } from '../shapes.ts';
import type { Stage } from '../stage.ts';
import { blend, fade } from '../tint.ts';

const horizon = 520;

/** A photographer's cove: coloured paper, geometric flats, a key light from the upper left. */
export function paintStudio(stage: Stage, camera: Camera, variant: number): void {
  const { palette } = stage;
  atDepth(stage, camera, 0.35, () =>
    backdrop(stage, `studio wall ${variant}`, (c) => {
      wash(
        c,
        radial(c, 150, 300, 620, [
          [0, palette.soft],
          [0.38, palette.main],
          [0.78, palette.strong],
          [1, palette.deep],
        ]),
      );
      if (variant === 0) {
        oval(
          c,
          190,
          330,
          168,
          168,
          linear(c, 60, 180, 300, 480, [
            [0, blend(palette.soft, palette.paper, 0.35)],
            [1, palette.main],
          ]),
        );
        oval(
          c,
          190,
          330,
          124,
          124,
          linear(c, 80, 220, 300, 440, [
            [0, fade(palette.paper, 0.28)],
            [1, fade(palette.paper, 0)],
          ]),
        );
      } else if (variant === 1) {
        c.beginPath();
        c.roundRect(40, 130, 268, 460, [134, 134, 0, 0]);
        c.fillStyle = linear(c, 40, 130, 300, 560, [
          [0, palette.strong],
          [1, palette.deep],
        ]);
        c.fill();
        c.beginPath();
        c.roundRect(66, 158, 216, 432, [108, 108, 0, 0]);
        c.fillStyle = linear(c, 60, 160, 260, 560, [
          [0, blend(palette.soft, palette.paper, 0.4)],
          [0.6, palette.soft],
          [1, palette.main],
        ]);
        c.fill();
      } else {
        for (let band = 0; band < 5; band++) {
          c.beginPath();
          c.arc(360, 560, 470 - band * 84, 0, Math.PI * 2);
          c.fillStyle = blend(palette.strong, palette.soft, band / 4);
          c.fill();
        }
      }
    }),
  );
  atDepth(stage, camera, 0.8, () =>
    backdrop(stage, `studio floor ${variant}`, (c) => {
      rect(
        c,
        -60,
        horizon,
        510,
        400,
        linear(c, 0, horizon, 0, 844, [
          [0, blend(palette.soft, palette.paper, 0.3)],
          [0.1, palette.soft],
          [0.5, palette.main],
          [1, palette.deep],
        ]),
      );
      rect(
        c,
        -60,
        horizon - 26,
        510,
        28,
        linear(c, 0, horizon - 26, 0, horizon + 2, [
          [0, fade(palette.soft, 0)],
          [1, fade(blend(palette.soft, palette.paper, 0.3), 0.9)],
        ]),
      );
    }),
  );
  glow(stage, 90, 150, 300, 330, palette.glow, 0.42, 'screen');
}

/** A round plinth whose top is an ellipse around (x, y). */
export function plinth(stage: Stage, x: number, y: number, radius: number, height: number): void {
  const { ctx, palette } = stage;
  const flat = radius * 0.2;
  glow(stage, x + 12, y + height + 4, radius * 1.5, flat * 2.4, palette.night, 0.5);
  box(
    ctx,
    x - radius,
    y,
    radius * 2,
    height,
    0,
    linear(ctx, x - radius, 0, x + radius, 0, [
      [0, palette.soft],
      [0.22, blend(palette.soft, palette.paper, 0.6)],
      [0.62, palette.main],
      [1, palette.strong],
    ]),
  );
  oval(
    ctx,
    x,
    y + height,
    radius,
    flat,
    linear(ctx, x - radius, 0, x + radius, 0, [
      [0, palette.soft],
      [0.22, blend(palette.soft, palette.paper, 0.6)],
      [0.62, palette.main],
      [1, palette.strong],
    ]),
  );
  oval(
    ctx,
    x,
    y,
    radius,
    flat,
    linear(ctx, x - radius, y - flat, x + radius, y + flat, [
      [0, palette.paper],
      [0.6, palette.light],
      [1, palette.soft],
    ]),
  );
}
