import type { Stage } from './stage.ts';
import { contactShadow, glow } from './light.ts';

interface PropOptions {
  readonly turn?: number;
  readonly mirror?: boolean;
  readonly opacity?: number;
  /** Radius of the contact shadow as a share of the edge; 0 for none. */
  readonly shadow?: number;
  /** Horizontal squeeze, 1 for none: a turn-table's illusion of turning. */
  readonly squeeze?: number;
}

/** A rendered prop or product whose base stands at (x, y); `edge` is its width and height. */
export function standProp(
  stage: Stage,
  emoji: string,
  x: number,
  y: number,
  edge: number,
  options: PropOptions = {},
): void {
  const shadow = options.shadow ?? 0.42;
  if (shadow > 0) contactShadow(stage, x, y - edge * 0.045, edge * shadow, 0.55 * (options.opacity ?? 1));
  drawProp(stage, emoji, x, y - edge * 0.47, edge, options);
}

/** A rendered prop or product around its middle. */
export function drawProp(
  stage: Stage,
  emoji: string,
  x: number,
  y: number,
  edge: number,
  options: PropOptions = {},
): void {
  const { ctx, assets } = stage;
  const image = assets.art(emoji);
  if (image === null) return;
  ctx.save();
  ctx.translate(x, y);
  if (options.turn) ctx.rotate(options.turn);
  ctx.scale((options.mirror ? -1 : 1) * (options.squeeze ?? 1), 1);
  if (options.opacity !== undefined) ctx.globalAlpha *= options.opacity;
  ctx.drawImage(image, -edge / 2, -edge / 2, edge, edge);
  ctx.restore();
}

/** The product as hero: a halo of key light behind it. */
export function heroProp(stage: Stage, x: number, y: number, edge: number, options: PropOptions = {}): void {
  glow(stage, x, y, edge * 0.95, edge * 0.95, stage.palette.glow, 0.55 * (options.opacity ?? 1), 'screen');
  drawProp(stage, stage.spec.art, x, y, edge, options);
}
