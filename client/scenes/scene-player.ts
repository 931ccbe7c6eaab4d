import { blankCanvas, contextOf } from './blank-canvas.ts';
import { artOf, cutsOf, drawFrame } from './draw-frame.ts';
import { createSceneAssets } from './scene-assets.ts';
import type { SceneSpec } from './scene-spec.ts';
import { frame, type Context } from './stage.ts';

/** How large a scene is on screen: CSS pixels, and device pixels to each of them. */
export interface SceneSize {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

export interface ScenePlayerOptions {
  readonly size: SceneSize;
  /** 'reduced' paints one canvas pixel for each CSS pixel at most, half as often, with fewer particles. */
  readonly quality: 'full' | 'reduced';
  /** Holds each shot as a still picture. */
  readonly reduced_motion: boolean;
  /** Gives the picture of an emoji; a rejected one is left out of the scene. */
  load_art(emoji: string): Promise<ImageBitmap>;
  /** Called after every painted frame with the position in ms. */
  on_frame?(position_ms: number): void;
  /** Called when the end is reached; the player then stands at its end until it is played again. */
  on_ended?(): void;
}

export interface ScenePlayer {
  play(): void;
  pause(): void;
  /** Moves to a position (ms, clamped to the duration) and paints it, playing or not. */
  seek(ms: number): void;
  position_ms(): number;
  /** Fits the canvas's pixels to its size on screen; call when that changes. */
  resize(size: SceneSize): void;
  /** Stops and gives back all memory; the player cannot be used afterwards. */
  destroy(): void;
}

/** The family that titles are measured in; until it has come they are set in the next of the list. */
const lettering_font = "720 20px 'Inter Variable'";

/** How long the first picture waits for its art. */
const first_picture_ms = 250;

/** Share of what is cut of the height that is cut above. */
const cut_above = 0.1;
/** Frame units that a tall phone with a tab bar cuts below: subtitles stand where they are meant to up to there. */
const usual_cut = 48;

const pixel_ratio_cap = { full: 2, reduced: 1 } as const;
/** Time from one painted picture to the next, in ms, with room for a frame that comes early: sixty a second, or thirty. */
const between_pictures_ms = { full: 0, reduced: 1_000 / 30 - 6 } as const;

type AnyCanvas = HTMLCanvasElement | OffscreenCanvas;

/** Plays a scene on a canvas. Time runs only between `play` and `pause`; a hidden page stops it (no frames are asked for). */
export function createScenePlayer(canvas: AnyCanvas, spec: SceneSpec, options: ScenePlayerOptions): ScenePlayer {
  const ctx = acquire(canvas);
  const pictures = new Map<string, ImageBitmap>();
  let pixels = fitCanvas(canvas, options.size, options.quality);
  let assets = createSceneAssets(pictures, pixels);
  let position = 0;
  let previous_ms = -1;
  let painted_ms = Number.NEGATIVE_INFINITY;
  let request = 0;
  let destroyed = false;
  let shown = false;

  // One picture is painted when all art has come, not one for each; a slow network gets what there is after a moment.
  const art = artOf(spec).map((emoji) =>
    options.load_art(emoji).then((picture) => void (destroyed || pictures.set(emoji, picture))),
  );
  const patience = setTimeout(show, first_picture_ms);
  void Promise.allSettled(art).then(() => {
    clearTimeout(patience);
    show();
    if (!destroyed) warm();
  });

  function show(): void {
    if (destroyed) return;
    assets.refresh();
    shown = true;
    if (request === 0) paint();
  }

  const fonts = typeof document === 'undefined' ? (globalThis as unknown as FontFaceSource).fonts : document.fonts;
  if (!fonts.check(lettering_font)) {
    void fonts.load(lettering_font).then(() => {
      if (destroyed) return;
      assets.forgetText();
      if (shown && request === 0) paint();
    });
  }

  function paint(): void {
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    // Cover: the frame fills the canvas whatever its shape, cut evenly at the sides; below rather than above, where the
    // app's caption lies in any case.
    const scale = Math.max(canvas.width / frame.width, canvas.height / frame.height);
    ctx.setTransform(
      scale,
      0,
      0,
      scale,
      (canvas.width - frame.width * scale) / 2,
      (canvas.height - frame.height * scale) * cut_above,
    );
    const cut_below = (frame.height - canvas.height / scale) * (1 - cut_above);
    drawFrame(ctx, spec, position, assets, {
      rich: options.quality === 'full',
      still: options.reduced_motion,
      lift: Math.max(0, cut_below - usual_cut),
    });
    options.on_frame?.(position);
  }

  function tick(now_ms: number): void {
    // A long gap (a hidden tab, a stalled page) is not played through.
    const elapsed = previous_ms < 0 || !shown ? 0 : Math.min(now_ms - previous_ms, 100);
    previous_ms = now_ms;
    position = Math.min(position + elapsed, spec.duration_ms);
    request = requestAnimationFrame(tick);
    const is_due = now_ms - painted_ms >= between_pictures_ms[options.quality] || position >= spec.duration_ms;
    if (shown && is_due) {
      painted_ms = now_ms;
      paint();
    }
    if (position >= spec.duration_ms) {
      stop();
      options.on_ended?.();
    }
  }

  function stop(): void {
    cancelAnimationFrame(request);
    request = 0;
    previous_ms = -1;
  }

  /**
   * Paints the layers of the shots to come into the cache, a shot in each idle moment, so that no cut waits for one:
   * a feed mounts the next scene before it is played.
   */
  function warm(): void {
    const nowhere = contextOf(blankCanvas(1, 1));
    const seen = new Set<string>();
    const upcoming = cutsOf(spec).filter(
      ({ index, take }) => take < 3 && !seen.has(`${index} ${take}`) && seen.add(`${index} ${take}`),
    );
    const next = (): void => {
      const cut = upcoming.shift();
      if (cut === undefined || destroyed) return;
      drawFrame(nowhere, spec, Math.min(cut.start_ms + 600, cut.end_ms - 1), assets, {
        rich: options.quality === 'full',
        still: options.reduced_motion,
      });
      idle(next);
    };
    idle(next);
  }

  return {
    play() {
      if (destroyed || request !== 0) return;
      if (position >= spec.duration_ms) position = 0;
      request = requestAnimationFrame(tick);
    },
    pause: stop,
    seek(ms) {
      if (destroyed) return;
      position = Math.max(0, Math.min(ms, spec.duration_ms));
      if (shown && request === 0) paint();
    },
    position_ms: () => position,
    resize(size) {
      if (destroyed) return;
      const wanted = fitCanvas(canvas, size, options.quality);
      if (wanted !== pixels) {
        pixels = wanted;
        assets.release();
        assets = createSceneAssets(pictures, pixels);
      }
      if (shown && request === 0) paint();
    },
    destroy() {
      stop();
      destroyed = true;
      clearTimeout(patience);
      assets.release();
      pictures.clear();
      canvas.width = canvas.height = 0;
    },
  };
}

/** Runs when there is nothing better to do; Safari and workers have no idle callback and get a timer. */
function idle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: 1_500 });
  else setTimeout(run, 120);
}

function acquire(canvas: AnyCanvas): Context {
  const ctx = canvas.getContext('2d', { alpha: false });
  if (ctx === null) throw new Error('This browser gives no 2D canvas.');
  return ctx as Context;
}

/** Sizes the canvas's pixels; answers how many of them make a unit of the frame. */
function fitCanvas(canvas: AnyCanvas, size: SceneSize, quality: ScenePlayerOptions['quality']): number {
  const ratio = Math.min(size.ratio || 1, pixel_ratio_cap[quality]);
  const width = Math.round((size.width || frame.width) * ratio);
  const height = Math.round((size.height || frame.height) * ratio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  return Math.min(Math.max(width / frame.width, height / frame.height), pixel_ratio_cap[quality] * 1.5);
}
