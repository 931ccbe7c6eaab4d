import { atDepth, backdrop, type Camera } from '../camera.ts';
import { pulse } from '../ease.ts';
import { glow, shaft } from '../light.ts';
import { box, line, linear, oval, poly, radial, rect, wash } from '../shapes.ts';
import type { Stage } from '../stage.ts';
import { blend, fade } from '../tint.ts';

export const floor_y = 560;

/** A club's back wall of light panels that answer the beat, and a floor that mirrors them. */
export function paintDanceFloor(stage: Stage, camera: Camera, variant: number): void {
  const { ctx, palette, beat } = stage;
  atDepth(stage, camera, 0.4, () => {
    backdrop(stage, 'dance wall', (c) => {
      wash(
        c,
        linear(c, 0, -60, 0, 620, [
          [0, palette.night],
          [0.6, palette.deep],
          [1, palette.strong],
        ]),
      );
      wash(
        c,
        radial(c, 180, 380, 330, [
          [0, fade(palette.main, 0.75)],
          [0.6, fade(palette.strong, 0.3)],
          [1, fade(palette.strong, 0)],
        ]),
      );
    });
    if (variant === 0) {
      // Columns of panels, lit in a pattern that moves a step a beat.
      for (let column = 0; column < 6; column++) {
        for (let row = 0; row < 7; row++) {
          const step = Math.floor(beat * 2);
          const on = stage.draw(531, column, row, step % 16) < 0.34;
          const color =
            (column + row + Math.floor(beat)) % 3 === 0
              ? palette.pop
              : (column + row) % 2
                ? palette.accent
                : palette.main;
          box(
            ctx,
            -6 + column * 68,
            96 + row * 64,
            60,
            56,
            8,
            fade(on ? color : palette.deep, on ? 0.35 + 0.55 * pulse(beat * 2, 1.4) : 0.55),
          );
        }
      }
    } else if (variant === 1) {
      for (let ring = 5; ring >= 0; ring--) {
        ctx.beginPath();
        ctx.arc(178, 360, 60 + ring * 46 + 12 * pulse(beat), 0, Math.PI * 2);
        ctx.lineWidth = 9;
        ctx.strokeStyle = fade(
          ring % 2 ? palette.pop : palette.accent,
          (0.2 + 0.6 * pulse(beat + ring * 0.12, 2)) * (1 - ring * 0.1),
        );
        ctx.stroke();
      }
    } else {
      for (let bar = 0; bar < 13; bar++) {
        const height =
          90 + 250 * Math.abs(Math.sin(beat * Math.PI * 0.5 + bar * 0.9)) * (0.5 + 0.5 * pulse(beat + bar * 0.31));
        box(
          ctx,
          -8 + bar * 32,
          floor_y - height,
          22,
          height,
          [8, 8, 0, 0],
          linear(ctx, 0, floor_y - height, 0, floor_y, [
            [0, bar % 3 === 0 ? palette.pop : palette.accent],
            [1, fade(palette.main, 0.5)],
          ]),
        );
      }
    }
  });
  atDepth(stage, camera, 0.75, () => {
    backdrop(stage, 'dance floor', (c) => {
      rect(
        c,
        -60,
        floor_y,
        510,
        400,
        linear(c, 0, floor_y, 0, 844, [
          [0, blend(palette.strong, palette.main, 0.5)],
          [0.25, palette.deep],
          [1, palette.night],
        ]),
      );
      for (let ray = -7; ray <= 7; ray++)
        line(
          c,
          [
            [180 + ray * 30, floor_y],
            [180 + ray * 150, 900],
          ],
          1.6,
          fade(palette.soft, 0.24),
        );
      for (let row = 0; row < 6; row++)
        line(
          c,
          [
            [-60, floor_y + 10 + row * row * 11],
            [450, floor_y + 10 + row * row * 11],
          ],
          1.6,
          fade(palette.soft, 0.22),
        );
      rect(c, -60, floor_y - 2, 510, 4, fade(palette.light, 0.7));
    });
    for (let pool = 0; pool < 3; pool++)
      glow(
        stage,
        60 + pool * 120,
        floor_y + 70,
        100,
        44,
        pool % 2 ? palette.pop : palette.accent,
        0.28 + 0.3 * pulse(beat + pool * 0.33),
        'screen',
      );
  });
  const swing = Math.sin(stage.seconds * 0.8) * 90;
  shaft(stage, 60, 120 + swing, 20, 170, floor_y + 60, palette.accent, 0.55);
  shaft(stage, 310, 250 - swing, 20, 170, floor_y + 60, palette.pop, 0.5);
  if (stage.rich) shaft(stage, 185, 185 + swing * 0.5, 16, 130, floor_y + 60, palette.paper, 0.25);
}

/** The mirrored ball, for the shots that look up. */
export function paintMirrorBall(stage: Stage, x: number, y: number, radius: number): void {
  const { ctx, palette, seconds } = stage;
  line(
    ctx,
    [
      [x, y - radius - 220],
      [x, y - radius],
    ],
    3,
    palette.night,
  );
  oval(
    ctx,
    x,
    y,
    radius,
    radius,
    radial(ctx, x - radius * 0.3, y - radius * 0.35, radius * 1.4, [
      [0, palette.paper],
      [0.4, palette.soft],
      [1, palette.deep],
    ]),
  );
  ctx.save();
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, Math.PI * 2);
  ctx.clip();
  for (let row = -4; row <= 4; row++) {
    const flat = Math.sqrt(1 - (row / 4.6) ** 2);
    for (let column = 0; column < 12; column++) {
      const angle = (column / 12) * Math.PI * 2 + seconds * 0.7;
      if (Math.cos(angle) < 0) continue;
      const lit = stage.draw(541, row + 9, column, Math.floor(seconds * 6)) < 0.16;
      const cx = x + Math.sin(angle) * radius * flat;
      const w = Math.max(1, Math.cos(angle) * radius * 0.24 * flat);
      poly(
        ctx,
        [
          [cx - w, y + (row - 0.42) * radius * 0.22],
          [cx + w, y + (row - 0.42) * radius * 0.22],
          [cx + w, y + (row + 0.42) * radius * 0.22],
          [cx - w, y + (row + 0.42) * radius * 0.22],
        ],
        lit ? '#ffffff' : fade(palette.deep, 0.28),
      );
    }
  }
  ctx.restore();
}
