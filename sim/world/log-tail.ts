import { type Segment, SegmentBuilder } from '../../model/events/derive/segment.ts';
import type { Stamp } from '../../model/events/log-record.ts';
import { type EventName, eventNames, type EventRecord } from '../../model/events/vocabulary.ts';

/** The tail of the log that has not been taken yet: records get their place here, and nowhere else. */
export class LogTail {
  next_seq = 1;
  #taken_seq = 1;
  readonly #builders = new Map<EventName, SegmentBuilder>();

  /** An empty tail whose first record gets this place. */
  beginAt(seq: number): void {
    this.next_seq = seq;
    this.#taken_seq = seq;
  }

  /** The columns of an event. Who writes to them gives places by {@link LogTail.next_seq}. */
  builder(name: EventName): SegmentBuilder {
    let builder = this.#builders.get(name);
    if (builder === undefined) this.#builders.set(name, (builder = new SegmentBuilder(name)));
    return builder;
  }

  /** Appends what happened; its `seq` is given here. */
  push(event: EventRecord, stamp: Stamp, ingested_ms: number, late: boolean): void {
    this.builder(event.name).pushParts(event, stamp, this.next_seq++, ingested_ms, late);
  }

  /** Records that have not been taken: each has a place of its own. */
  get rows(): number {
    return this.next_seq - this.#taken_seq;
  }

  /** What has been appended since the last call, one segment per event. */
  take(): Segment[] {
    this.#taken_seq = this.next_seq;
    return eventNames.flatMap((name) => {
      const builder = this.#builders.get(name);
      return builder === undefined || builder.rows === 0 ? [] : [builder.take()];
    });
  }
}
