import { columnsOf } from '../../model/events/derive/columns.ts';
import { type Segment, toSegments } from '../../model/events/derive/segment.ts';
import { type LogRecord, unstamped } from '../../model/events/log-record.ts';
import type { EventName } from '../../model/events/vocabulary.ts';

/** A log told by hand: what a test does not say is zero, absent, or the first word of its dictionary. */
export class Scene {
  readonly records: LogRecord[] = [];

  add(name: EventName, at_ms: number, user_id: number | null, own: Readonly<Record<string, unknown>> = {}): this {
    const blank = Object.fromEntries(
      columnsOf(name).map(({ name, type, nullable, dictionary }) => [
        name,
        nullable ? null : (dictionary?.[0] ?? (type === 'bool' ? false : type === 'text' ? '' : 0)),
      ]),
    );
    const stamp = { ...unstamped, seq: this.records.length + 1, at_ms, ingested_ms: at_ms, late: false, user_id };
    this.records.push({ ...blank, ...stamp, ...own, name } as unknown as LogRecord);
    return this;
  }

  segments(): Segment[] {
    return toSegments(this.records);
  }
}
