import type { Context } from './stage.ts';

export type Stops = ReadonlyArray<readonly [offset: number, color: string]>;
export type Paint = string | CanvasGradient;

export function linear(ctx: Context, x0: number, y0: number, x1: number, y1: number, stops: Stops): CanvasGradient {
  const gradient = ctx.createLinearGradient(x0, y0, x1, y1);
  for (const [offset, color] of stops) gradient.addColorStop(offset, color);
  return gradient;
}

export function radial(ctx: Context, x: number, y: number, radius: number, stops: Stops, inner = 0): CanvasGradient {
  const gradient = ctx.createRadialGradient(x, y, inner, x, y, radius);
  for (const [offset, color] of stops) gradient.addColorStop(offset, color);
  return gradient;
}

export function rect(ctx: Context, x: number, y: number, width: number, height: number, fill: Paint): void {
  ctx.fillStyle = fill;
  ctx.fillRect(x, y, width, height);
}

/** Paints the whole set, and as much around it as a moving camera can show. */
export function wash(ctx: Context, fill: Paint): void {
  rect(ctx, -60, -60, 510, 964, fill);
}

export function box(
  ctx: Context,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number | number[],
  fill: Paint,
): void {
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, radius);
  ctx.fillStyle = fill;
  ctx.fill();
}

export function oval(ctx: Context, x: number, y: number, rx: number, ry: number, fill: Paint, turn = 0): void {
  ctx.beginPath();
  ctx.ellipse(x, y, rx, ry, turn, 0, Math.PI * 2);
  ctx.fillStyle = fill;
  ctx.fill();
}

/** A closed polygon. */
export function poly(ctx: Context, points: ReadonlyArray<readonly [number, number]>, fill: Paint): void {
  ctx.beginPath();
  points.forEach(([x, y], index) => (index === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  ctx.closePath();
  ctx.fillStyle = fill;
  ctx.fill();
}

/** An open stroke with round ends. */
export function line(
  ctx: Context,
  points: ReadonlyArray<readonly [number, number]>,
  width: number,
  stroke: Paint,
): void {
  ctx.beginPath();
  points.forEach(([x, y], index) => (index === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  ctx.lineWidth = width;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.strokeStyle = stroke;
  ctx.stroke();
}

/** A ridge: a smooth line through evenly spaced heights, closed down to `bottom`. */
export function ridge(
  ctx: Context,
  x0: number,
  x1: number,
  heights: readonly number[],
  bottom: number,
  fill: Paint,
): void {
  const step = (x1 - x0) / (heights.length - 1);
  ctx.beginPath();
  ctx.moveTo(x0, bottom);
  ctx.lineTo(x0, heights[0]);
  for (let index = 1; index < heights.length; index++) {
    const x = x0 + index * step;
    ctx.bezierCurveTo(x - step / 2, heights[index - 1], x - step / 2, heights[index], x, heights[index]);
  }
  ctx.lineTo(x1, bottom);
  ctx.closePath();
  ctx.fillStyle = fill;
  ctx.fill();
}

/** Runs a painting in its own place: moved, turned, scaled. */
export function placed(ctx: Context, x: number, y: number, scale: number, turn: number, paint: () => void): void {
  ctx.save();
  ctx.translate(x, y);
  if (turn !== 0) ctx.rotate(turn);
  if (scale !== 1) ctx.scale(scale, scale);
  paint();
  ctx.restore();
}
