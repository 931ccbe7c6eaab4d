import type { Context, LayerRequest, SceneAssets } from './stage.ts';

/** A canvas context that paints nothing and writes down what it is told: for tests of scenes without a browser. */
export function recordingContext(): { readonly ctx: Context; readonly trace: string[] } {
  const trace: string[] = [];
  const state: Record<string, unknown> = { globalAlpha: 1, font: '10px sans-serif' };
  const saved: Array<Record<string, unknown>> = [];
  const gradient = () => ({
    addColorStop: (offset: number, color: string) => void trace.push(`stop ${show(offset)} ${color}`),
  });
  const ctx = new Proxy(state, {
    get(target, name: string) {
      if (name in target) return target[name];
      return (...values: unknown[]) => {
        trace.push(`${name} ${values.map(show).join(' ')}`);
        if (name === 'save') saved.push({ ...target });
        if (name === 'restore') Object.assign(target, saved.pop());
        if (name.startsWith('create')) return gradient();
        // Half an em a Latin letter, an em a Chinese one: near enough to break lines as a browser would.
        if (name === 'measureText')
          return {
            width:
              [...String(values[0])].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.52), 0) *
              Number.parseFloat(String(target.font).split(' ')[1]),
          };
        return undefined;
      };
    },
    set(target, name: string, value: unknown) {
      target[name] = value;
      trace.push(`${name} = ${show(value)}`);
      return true;
    },
  });
  return { ctx: ctx as unknown as Context, trace };
}

/** Assets that keep no pixels: a layer is painted into the trace once, as a browser paints it into a canvas once. */
export function recordingAssets(ctx: Context): SceneAssets {
  const layers = new Map<string, ReturnType<SceneAssets['layer']>>();
  const memos = new Map<string, unknown>();
  return {
    art: (emoji) => `art ${emoji}` as unknown as CanvasImageSource,
    path: (data) => data as unknown as Path2D,
    layer(request: LayerRequest) {
      let layer = layers.get(request.key);
      if (layer === undefined) {
        request.paint(ctx);
        layer = {
          image: `layer ${request.key}` as unknown as CanvasImageSource,
          x: request.x,
          y: request.y,
          width: request.width,
          height: request.height,
        };
        layers.set(request.key, layer);
      }
      return layer;
    },
    memo<T>(key: string, compute: () => T): T {
      if (!memos.has(key)) memos.set(key, compute());
      return memos.get(key) as T;
    },
  };
}

function show(value: unknown): string {
  if (typeof value === 'number') return value.toFixed(3);
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(show).join(',');
  return value === undefined ? 'undefined' : 'object';
}
