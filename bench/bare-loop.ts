import { createDraws, worldKey } from '../model/draws/draws.ts';
import { streams } from '../model/draws/streams.ts';
import type { Column, ColumnSchema, ColumnSegment } from '../sim/output/column-segment.ts';

const PEOPLE = 10_000;
const ITEMS = 50_000;
const DIMENSIONS = 16;
const SEGMENT_ROWS = 60_000;

/** The twelve columns of an event without a world. */
export const bare_schema: readonly ColumnSchema[] = [
  { name: 'at_ms', type: 'f64' },
  { name: 'liking', type: 'f64' },
  { name: 'person', type: 'i32' },
  { name: 'item', type: 'i32' },
  { name: 'a', type: 'i32' },
  { name: 'b', type: 'i32' },
  { name: 'c', type: 'i32' },
  { name: 'd', type: 'i32' },
  { name: 'played', type: 'bool' },
  { name: 'liked', type: 'bool' },
  { name: 'saved', type: 'bool' },
  { name: 'shared', type: 'bool' },
];

/**
 * An exposure without a world: twelve addressed draws, one dot product of 16 dimensions, a logistic choice, twelve typed
 * columns.
 * @param on_segment - takes every full stretch of columns; they are filled anew afterwards
 */
export async function bareLoop(
  from: number,
  events: number,
  on_segment: (segment: ColumnSegment) => Promise<void> = async () => {},
): Promise<void> {
  const draws = createDraws(worldKey('bare'));
  const vectors = (n: number) =>
    Float32Array.from({ length: n * DIMENSIONS }, (_, i) => draws.unit(streams.generation, n, i, 0) - 0.5);
  const [people, items] = [vectors(PEOPLE), vectors(ITEMS)];
  const floats = [new Float64Array(SEGMENT_ROWS), new Float64Array(SEGMENT_ROWS)];
  const integers = Array.from({ length: 6 }, () => new Int32Array(SEGMENT_ROWS));
  const flags = Array.from({ length: 4 }, () => new Uint8Array(SEGMENT_ROWS));
  const arrays = [...floats, ...integers, ...flags];
  const columns = bare_schema.map((schema, n): Column => ({ ...schema, data: arrays[n] }) as Column);
  const drawn = new Uint32Array(12);
  for (let done = 0; done < events; ) {
    const rows = Math.min(SEGMENT_ROWS, events - done);
    for (let row = 0; row < rows; row++) {
      const event = from + done + row;
      for (let block = 0; block < 3; block++) {
        const words = draws.words(streams.response, event, block, 0);
        for (let n = 0; n < 4; n++) drawn[block * 4 + n] = words[n];
      }
      const person = (drawn[0] % PEOPLE) * DIMENSIONS;
      const item = (drawn[1] % ITEMS) * DIMENSIONS;
      let taste = 0;
      for (let d = 0; d < DIMENSIONS; d++) taste += people[person + d] * items[item + d];
      const liking = 1 / (1 + Math.exp(-taste));
      floats[0][row] = event;
      floats[1][row] = liking;
      for (let c = 0; c < integers.length; c++) integers[c][row] = drawn[c] >>> 12;
      for (let c = 0; c < flags.length; c++) flags[c][row] = drawn[c + 8] / 2 ** 32 < liking ? 1 : 0;
    }
    done += rows;
    await on_segment({ rows, columns });
  }
}
