import type { Draw } from '../art/seeded.ts';
import { between } from '../art/seeded.ts';
import type { SceneScript, Shot } from './stage.ts';

export interface Cut {
  readonly index: number;
  readonly take: number;
  readonly start_ms: number;
  readonly end_ms: number;
}

const salt = { tempo: 71, length: 72, next: 73 };

/** Milliseconds of a beat, on the script's tempo range. */
export function beatLength(script: SceneScript, draw: Draw): number {
  return Math.round(60_000 / between(script.bpm[0], script.bpm[1], draw(salt.tempo)));
}

/** A shot shorter than this cannot be read. */
const SHORTEST_MS = 1_200;

/**
 * The edit: set-ups in order for the first round, so that a short video tells its story, then in a seeded order without repeats,
 * each lasting a whole number of beats; the last cut runs to the end.
 */
export function cutList(script: SceneScript, duration_ms: number, draw: Draw): Cut[] {
  const beat_ms = beatLength(script, draw);
  const shots = script.shots.length;
  // A clip too short for four to six beats each still shows every set-up.
  const round_ms = duration_ms / shots;
  const takes = new Array<number>(shots).fill(0);
  const cuts: Cut[] = [];
  let start_ms = 0;
  let previous = -1;
  for (let nth = 0; start_ms < duration_ms; nth++) {
    const index = nth < shots ? nth : other(previous, shots, draw(salt.next, nth));
    const beats = 4 + 2 * Math.floor(draw(salt.length, nth) * 3);
    const wanted = Math.max(nth === 0 ? 2_200 : SHORTEST_MS, Math.min(beats * beat_ms, round_ms * 1.2));
    // What the set-ups of the first round that are still to come need at the least is not this one's to take.
    const spare = Math.max(SHORTEST_MS, duration_ms - start_ms - Math.max(0, shots - 1 - nth) * SHORTEST_MS);
    const on_beat = Math.min(spare, Math.max(1, Math.round(wanted / beat_ms)) * beat_ms);
    const remains = duration_ms - start_ms - on_beat;
    const end_ms = remains < SHORTEST_MS ? duration_ms : start_ms + on_beat;
    cuts.push({ index, take: takes[index]++, start_ms, end_ms });
    start_ms = end_ms;
    previous = index;
  }
  return cuts;
}

/** The shot on screen at a time. */
export function shotAt(cuts: readonly Cut[], t_ms: number): Shot {
  const nth = Math.max(
    0,
    cuts.findLastIndex((cut) => cut.start_ms <= t_ms),
  );
  const cut = cuts[nth];
  const length = (cut.end_ms - cut.start_ms) / 1000;
  const seconds = (t_ms - cut.start_ms) / 1000;
  return { index: cut.index, take: cut.take, nth, seconds, length, p: Math.min(1, seconds / length) };
}

function other(previous: number, shots: number, draw_value: number): number {
  if (shots < 2) return 0;
  const step = 1 + Math.floor(draw_value * (shots - 1));
  return (previous + step) % shots;
}
