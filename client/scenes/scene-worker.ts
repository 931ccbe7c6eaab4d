import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { loadArt } from './load-art.ts';
import type { SceneErrand, SceneNews } from './scene-errand.ts';
import { createScenePlayer, type ScenePlayer } from './scene-player.ts';

/** The types of a page do not know what a worker is given. */
interface PaintingThread {
  readonly fonts: FontFaceSet;
  addEventListener(name: 'message', listen: (event: MessageEvent<SceneErrand>) => void): void;
  postMessage(news: SceneNews): void;
}

/** Real time between two words on where a picture stands: a bar and a second hand need no more. */
const NEWS_MS = 100;

const thread = self as unknown as PaintingThread;
const players = new Map<number, ScenePlayer>();

// A worker has no style sheets: it is given the letters of the titles itself.
thread.fonts.add(new FontFace('Inter Variable', `url(${interUrl}) format('woff2')`, { weight: '100 900' }));

thread.addEventListener('message', ({ data }) => {
  if (data.to === 'open') {
    players.set(data.id, open(data));
    return;
  }
  const player = players.get(data.id);
  if (data.to === 'seek') player?.seek(data.position_ms);
  else if (data.to === 'resize') player?.resize(data.size);
  else player?.[data.to]();
  if (data.to === 'destroy') players.delete(data.id);
});

function open({ id, canvas, spec, quality, reduced_motion, size }: Extract<SceneErrand, { to: 'open' }>): ScenePlayer {
  let told_ms = Number.NEGATIVE_INFINITY;
  return createScenePlayer(canvas, spec, {
    size,
    quality,
    reduced_motion,
    load_art: loadArt,
    on_frame: (position_ms) => {
      const now_ms = performance.now();
      if (now_ms - told_ms < NEWS_MS) return;
      told_ms = now_ms;
      thread.postMessage({ id, position_ms, ended: false });
    },
    on_ended: () => thread.postMessage({ id, position_ms: spec.duration_ms, ended: true }),
  });
}
