import type { Context } from './stage.ts';

export type LayerCanvas = HTMLCanvasElement | OffscreenCanvas;

/** A canvas that nobody sees, on the page's thread or beside it. */
export function blankCanvas(width: number, height: number): LayerCanvas {
  if (typeof document === 'undefined') return new OffscreenCanvas(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

export function contextOf(canvas: LayerCanvas): Context {
  const ctx = canvas.getContext('2d');
  if (ctx === null) throw new Error('This browser gives no 2D canvas.');
  return ctx as Context;
}
