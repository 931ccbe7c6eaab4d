import { blankCanvas, contextOf, type LayerCanvas } from './blank-canvas.ts';
import type { Layer, LayerRequest, SceneAssets } from './stage.ts';

interface BrowserAssets extends SceneAssets {
  /** Drops what was painted without a picture that has since come. */
  refresh(): void;
  /** Forgets measured text: the fonts have changed. */
  forgetText(): void;
  release(): void;
}

/** Layers, paths and pictures of one scene, kept as canvases of `pixels` device pixels to the frame's unit until released. */
export function createSceneAssets(pictures: ReadonlyMap<string, ImageBitmap>, pixels: number): BrowserAssets {
  const layers = new Map<string, { layer: Layer; canvas: LayerCanvas; whole: boolean }>();
  const paths = new Map<string, Path2D>();
  const memos = new Map<string, unknown>();
  let missed = 0;
  return {
    art(emoji) {
      const picture = pictures.get(emoji) ?? null;
      if (picture === null) missed++;
      return picture;
    },
    layer(request) {
      let known = layers.get(request.key);
      if (known === undefined) {
        const before = missed;
        const painted = paintLayer(request, pixels);
        known = { ...painted, whole: missed === before };
        layers.set(request.key, known);
      }
      return known.layer;
    },
    refresh() {
      for (const [key, { canvas, whole }] of layers) {
        if (whole) continue;
        canvas.width = canvas.height = 0;
        layers.delete(key);
      }
    },
    path(data) {
      let path = paths.get(data);
      if (path === undefined) {
        path = new Path2D(data);
        paths.set(data, path);
      }
      return path;
    },
    memo<T>(key: string, compute: () => T): T {
      if (!memos.has(key)) memos.set(key, compute());
      return memos.get(key) as T;
    },
    forgetText() {
      memos.clear();
    },
    release() {
      // A canvas of no size gives its pixels back at once instead of at the next collection.
      for (const { canvas } of layers.values()) canvas.width = canvas.height = 0;
      layers.clear();
      memos.clear();
    },
  };
}

function paintLayer(request: LayerRequest, pixels: number): { layer: Layer; canvas: LayerCanvas } {
  const blur = request.blur ?? 0;
  const scale = blur > 0 ? Math.min(pixels, 1) : pixels;
  const canvas = blankCanvas(
    Math.max(1, Math.round(request.width * scale)),
    Math.max(1, Math.round(request.height * scale)),
  );
  const ctx = contextOf(canvas);
  ctx.scale(canvas.width / request.width, canvas.height / request.height);
  ctx.translate(-request.x, -request.y);
  request.paint(ctx);
  const painted = blur > 0 ? soften(canvas, blur) : canvas;
  return {
    canvas: painted,
    layer: { image: painted, x: request.x, y: request.y, width: request.width, height: request.height },
  };
}

/** Out of focus: halved until small, then doubled back; every browser filters between pixels on the way, none needs a filter effect. */
function soften(source: LayerCanvas, blur: number): LayerCanvas {
  const steps = Math.max(1, Math.round(blur * 4));
  let current = source;
  const sizes = Array.from(
    { length: steps + 1 },
    (_, step) => [Math.max(4, source.width >> step), Math.max(4, source.height >> step)] as const,
  );
  // Kept at half size: what is out of focus has nothing to lose, and a layer costs a quarter of the memory.
  for (const [width, height] of [...sizes.slice(1), ...sizes.slice(1, -1).reverse()]) {
    const next = blankCanvas(width, height);
    const ctx = contextOf(next);
    ctx.imageSmoothingEnabled = true;
    ctx.imageSmoothingQuality = 'high';
    ctx.drawImage(current, 0, 0, width, height);
    current.width = current.height = 0;
    current = next;
  }
  return current;
}
