import type { Stage } from './stage.ts';
import { drawLayer } from './camera.ts';
import { fade } from './tint.ts';
import { linear, radial, rect } from './shapes.ts';

const sprite_edge = 128;

/** A soft round of light or shade: a sprite painted once for each colour, scaled to size. */
export function glow(
  stage: Stage,
  x: number,
  y: number,
  rx: number,
  ry: number,
  color: string,
  opacity: number,
  blend_mode: GlobalCompositeOperation = 'source-over',
): void {
  const { ctx, assets } = stage;
  const sprite = assets.layer({
    key: `glow ${color}`,
    x: 0,
    y: 0,
    width: sprite_edge,
    height: sprite_edge,
    paint: (c) =>
      rect(
        c,
        0,
        0,
        sprite_edge,
        sprite_edge,
        radial(c, sprite_edge / 2, sprite_edge / 2, sprite_edge / 2, [
          [0, color],
          [0.25, fade(color, 0.72)],
          [0.55, fade(color, 0.25)],
          [0.8, fade(color, 0.06)],
          [1, fade(color, 0)],
        ]),
      ),
  });
  ctx.save();
  ctx.globalAlpha *= opacity;
  ctx.globalCompositeOperation = blend_mode;
  ctx.drawImage(sprite.image, x - rx, y - ry, rx * 2, ry * 2);
  ctx.restore();
}

/** The soft dark under a thing that stands. */
export function contactShadow(stage: Stage, x: number, y: number, radius: number, opacity = 0.5): void {
  glow(stage, x, y, radius, radius * 0.2, stage.palette.night, opacity);
}

/** A slanted shaft of light from above. */
export function shaft(
  stage: Stage,
  x_top: number,
  x_bottom: number,
  width_top: number,
  width_bottom: number,
  bottom: number,
  color: string,
  opacity: number,
): void {
  const { ctx } = stage;
  ctx.save();
  ctx.globalCompositeOperation = 'screen';
  ctx.beginPath();
  ctx.moveTo(x_top - width_top / 2, -60);
  ctx.lineTo(x_top + width_top / 2, -60);
  ctx.lineTo(x_bottom + width_bottom / 2, bottom);
  ctx.lineTo(x_bottom - width_bottom / 2, bottom);
  ctx.closePath();
  ctx.fillStyle = linear(ctx, x_top, -60, x_bottom, bottom, [
    [0, fade(color, opacity)],
    [0.6, fade(color, opacity * 0.45)],
    [1, fade(color, 0)],
  ]);
  ctx.fill();
  ctx.restore();
}

/** Out-of-focus lamps drifting at the back. */
export function bokeh(
  stage: Stage,
  count: number,
  colors: readonly string[],
  top: number,
  bottom: number,
  salt: number,
): void {
  for (let index = 0; index < count; index++) {
    const draw = (word: number) => stage.draw(salt, index, word);
    const radius = 7 + draw(0) * 20;
    const x = -20 + draw(1) * 430 + Math.sin(stage.seconds * 0.2 + index) * 4;
    const y = top + draw(2) * (bottom - top);
    glow(
      stage,
      x,
      y,
      radius,
      radius,
      colors[Math.floor(draw(3) * colors.length)],
      0.28 + 0.3 * draw(4) + 0.1 * Math.sin(stage.seconds * (0.6 + draw(5)) + index),
      'screen',
    );
  }
}

/** The last pass over every frame: the lens's dark corners, the app's chrome kept readable, and grain so fine that gradients do not band. */
export function finish(stage: Stage): void {
  drawLayer(stage, {
    key: 'finish',
    x: 0,
    y: 0,
    width: 390,
    height: 844,
    paint: (c) => {
      rect(
        c,
        0,
        0,
        390,
        844,
        radial(c, 180, 380, 640, [
          [0.5, fade(stage.palette.night, 0)],
          [1, fade(stage.palette.night, 0.62)],
        ]),
      );
      rect(
        c,
        0,
        0,
        390,
        150,
        linear(c, 0, 0, 0, 150, [
          [0, fade(stage.palette.night, 0.5)],
          [1, fade(stage.palette.night, 0)],
        ]),
      );
      rect(
        c,
        0,
        560,
        390,
        284,
        linear(c, 0, 560, 0, 844, [
          [0, fade(stage.palette.night, 0)],
          [0.55, fade(stage.palette.night, 0.34)],
          [1, fade(stage.palette.night, 0.72)],
        ]),
      );
      for (let index = 0; index < 3000; index++) {
        const value = stage.draw(9901, index);
        c.fillStyle = value < 0.5 ? 'rgba(255,255,255,0.035)' : 'rgba(0,0,0,0.05)';
        c.fillRect(stage.draw(9902, index) * 390, stage.draw(9903, index) * 844, 1.1, 1.1);
      }
    },
  });
}
