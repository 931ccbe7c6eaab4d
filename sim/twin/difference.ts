import type { ColumnBuffer, Segment } from '../../model/events/derive/segment.ts';
import { columnsOf } from '../../model/events/derive/columns.ts';
import { type EventName, eventNames, vocabulary } from '../../model/events/vocabulary.ts';

/** How the records of one event and day differ between two logs, told apart by their keys. */
export interface Difference {
  readonly event: EventName;
  readonly day: number;
  readonly same: number;
  readonly changed: number;
  readonly only_in_baseline: number;
  readonly only_in_scenario: number;
}

/** A record's place in the log differs as soon as anything before it does, and says nothing of itself. */
const places = new Set(['seq']);

/**
 * Compares what two logs received on one day.
 *
 * @param counts - the rows that count; all of them when it is left out
 */
export function differenceOf(
  day: number,
  baseline: readonly Segment[],
  scenario: readonly Segment[],
  counts: (segment: Segment, row: number) => boolean = () => true,
): Difference[] {
  return eventNames.flatMap((event) => {
    const before = contents(event, baseline, counts);
    const after = contents(event, scenario, counts);
    if (before.size + after.size === 0) return [];
    let same = 0;
    let changed = 0;
    for (const [key, content] of after) {
      const other = before.get(key);
      if (other === content) same++;
      else if (other !== undefined) changed++;
    }
    const shared = same + changed;
    const only = { only_in_baseline: before.size - shared, only_in_scenario: after.size - shared };
    return [{ event, day, same, changed, ...only }];
  });
}

/** What each record says, by its key; a key that comes again is told apart by its number. */
function contents(
  event: EventName,
  log: readonly Segment[],
  counts: (segment: Segment, row: number) => boolean,
): Map<string, string> {
  const names = columnsOf(event)
    .map(({ name }) => name)
    .filter((name) => !places.has(name));
  const keys: readonly string[] = vocabulary[event].key;
  const found = new Map<string, string>();
  for (const segment of log) {
    if (segment.name !== event) continue;
    const all = names.map((name) => segment.columns[name]);
    const own = keys.map((name) => segment.columns[name]);
    for (let row = 0; row < segment.rows; row++) {
      if (!counts(segment, row)) continue;
      let key = joined(own, row);
      while (found.has(key)) key += '+';
      found.set(key, joined(all, row));
    }
  }
  return found;
}

function joined(columns: readonly ColumnBuffer[], row: number): string {
  let text = '';
  for (const column of columns) text += `${column[row]}\u0000`;
  return text;
}

/** Whether two logs are the same but for places. */
export function isEmpty(differences: readonly Difference[]): boolean {
  return differences.every((each) => each.changed + each.only_in_baseline + each.only_in_scenario === 0);
}
