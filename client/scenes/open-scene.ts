import type { SceneErrand, SceneNews } from './scene-errand.ts';
import type { ScenePlayer, SceneSize } from './scene-player.ts';
import type { SceneSpec } from './scene-spec.ts';

interface OpenSceneOptions {
  readonly size: SceneSize;
  readonly quality: 'full' | 'reduced';
  readonly reduced_motion: boolean;
  on_frame(position_ms: number): void;
  on_ended(): void;
  /** The painting thread could not be had after all; the canvas is lost with it and another one has to be opened. */
  on_lost(): void;
}

/** The thread that paints every scene of this page; null where the browser cannot paint beside the page. */
let thread: Worker | null | undefined;
let next_id = 0;
const listeners = new Map<number, { tell(news: SceneNews): void; lose(): void }>();

/** Starts the painting thread before the first scene asks for it. */
export function prepareScenes(): Worker | null {
  if (thread !== undefined) return thread;
  if (!('transferControlToOffscreen' in HTMLCanvasElement.prototype) || !canPaintBeside()) {
    thread = null;
    return null;
  }
  const made = new Worker(new URL('./scene-worker.ts', import.meta.url), { type: 'module' });
  made.addEventListener('message', ({ data }: MessageEvent<SceneNews>) => listeners.get(data.id)?.tell(data));
  made.addEventListener('error', () => {
    thread = null;
    for (const { lose } of listeners.values()) lose();
  });
  thread = made;
  return made;
}

/** Plays a scene on a fresh canvas: beside the page's thread, so that painting never keeps a finger waiting, or else on it. */
export function openScene(canvas: HTMLCanvasElement, spec: SceneSpec, options: OpenSceneOptions): ScenePlayer {
  const beside = prepareScenes();
  return beside === null ? playHere(canvas, spec, options) : playBeside(beside, canvas, spec, options);
}

/** Some browsers have the class and not its 2D context. */
function canPaintBeside(): boolean {
  return typeof OffscreenCanvas !== 'undefined' && new OffscreenCanvas(1, 1).getContext('2d') !== null;
}

function playBeside(
  beside: Worker,
  canvas: HTMLCanvasElement,
  spec: SceneSpec,
  { size, quality, reduced_motion, on_frame, on_ended, on_lost }: OpenSceneOptions,
): ScenePlayer {
  const id = next_id++;
  let position = 0;
  const ask = (errand: SceneErrand): void => beside.postMessage(errand);
  const offscreen = canvas.transferControlToOffscreen();
  listeners.set(id, {
    tell({ position_ms, ended }) {
      position = position_ms;
      if (ended) on_ended();
      else on_frame(position_ms);
    },
    lose: on_lost,
  });
  beside.postMessage({ to: 'open', id, canvas: offscreen, spec, quality, reduced_motion, size } satisfies SceneErrand, [
    offscreen,
  ]);
  return {
    play: () => ask({ to: 'play', id }),
    pause: () => ask({ to: 'pause', id }),
    seek(position_ms) {
      position = position_ms;
      ask({ to: 'seek', id, position_ms });
    },
    position_ms: () => position,
    resize: (now) => ask({ to: 'resize', id, size: now }),
    destroy() {
      listeners.delete(id);
      ask({ to: 'destroy', id });
    },
  };
}

/** The engine comes only where it is needed here. */
function playHere(canvas: HTMLCanvasElement, spec: SceneSpec, options: OpenSceneOptions): ScenePlayer {
  let player: ScenePlayer | null = null;
  let is_gone = false;
  let wants = false;
  void Promise.all([import('./scene-player.ts'), import('./load-art.ts')]).then(
    ([{ createScenePlayer }, { loadArt }]) => {
      if (is_gone) return;
      player = createScenePlayer(canvas, spec, { ...options, load_art: loadArt });
      if (wants) player.play();
    },
  );
  return {
    play() {
      wants = true;
      player?.play();
    },
    pause() {
      wants = false;
      player?.pause();
    },
    seek: (position_ms) => player?.seek(position_ms),
    position_ms: () => player?.position_ms() ?? 0,
    resize: (size) => player?.resize(size),
    destroy() {
      is_gone = true;
      player?.destroy();
    },
  };
}
