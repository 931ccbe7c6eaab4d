import type { Segment } from '../../model/events/derive/segment.ts';
import { recordAt } from '../../model/events/derive/segment.ts';
import type { LogRecord } from '../../model/events/log-record.ts';
import type { EventName } from '../../model/events/vocabulary.ts';
import { isGuest } from '../../model/ids.ts';
import type { StreamItem } from '../../model/wire/views.ts';
import type { Catalogue } from '../../sim/catalogue/catalogue.ts';
import { type Bilingual, both } from '../../sim/lexicon/bilingual.ts';
import { wordsOf } from './stream-words.ts';

/** A line of the stream as everybody may see it; whose it is, each viewer finds out. */
export interface StreamLine {
  readonly seq: number;
  readonly at_ms: number;
  readonly name: EventName;
  readonly user_id: number | null;
  readonly by_person: boolean;
  readonly surface: StreamItem['surface'];
  /** Who did it; null for what shops, carriers and creators do. */
  readonly who: Bilingual | null;
  readonly did: Bilingual;
}

/** Events of the population that are worth a line, those first that are rarest and say most. */
const told: readonly EventName[] = [
  'cross_guardrail',
  'override_guardrail',
  'start_experiment',
  'end_experiment',
  'purchase',
  'review_item',
  'place_order',
  'deliver_order',
  'refund',
  'request_return',
  'complete_order',
  'ship_order',
  'add_to_cart',
  'begin_checkout',
  'publish_video',
  'follow',
  'comment',
  'share',
  'cancel_order',
  'view_item',
  'save',
  'like',
  'not_interested',
  'set_price',
  'session_start',
  'view_video',
];
/** Candidates kept of each event between two takings. */
const CANDIDATES = 4;
/** Lines of the population and of people that a newcomer is shown. */
const REMEMBERED = 60;

interface Place {
  readonly segment: Segment;
  readonly row: number;
}

/** Samples the log for people to read: some lines of the population, every line of people. */
export class StreamTap {
  readonly #catalogue: Catalogue;
  readonly #candidates = new Map<EventName, Place[]>();
  #people: Place[] = [];
  #last: StreamLine[] = [];
  #last_of_people: StreamLine[] = [];

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  watch(segment: Segment): void {
    const { name, rows } = segment;
    const by_person = segment.columns.by_person as Uint8Array;
    const kept = this.#candidates.get(name) ?? [];
    if (kept.length === 0) this.#candidates.set(name, kept);
    for (let row = 0; row < rows; row++) {
      if (by_person[row] === 1) this.#people.push({ segment, row });
      // Of many rows the last ones are as good as any.
      else if (row >= rows - CANDIDATES) kept.push({ segment, row });
    }
    if (kept.length > CANDIDATES) kept.splice(0, kept.length - CANDIDATES);
  }

  /** Lines since the last call, in the order of the log: `most` of the population, all of people. */
  take(most: number): readonly StreamLine[] {
    const people = this.#people.map((place) => this.#line(place));
    const chosen: Place[] = [];
    // One of each event before the second of any: a stream of nothing but views says nothing.
    for (let nth = 0; nth < CANDIDATES && chosen.length < most; nth++) {
      for (const name of told) {
        const place = this.#candidates.get(name)?.at(-1 - nth);
        if (place !== undefined && chosen.length < most) chosen.push(place);
      }
    }
    this.#people = [];
    this.#candidates.clear();
    const lines = [...people, ...chosen.map((place) => this.#line(place))].sort((a, b) => a.seq - b.seq);
    this.#last = [...this.#last, ...lines].slice(-REMEMBERED);
    this.#last_of_people = [...this.#last_of_people, ...people].slice(-REMEMBERED);
    return lines;
  }

  /** What a newcomer is shown, in the order of the log. */
  last(): readonly StreamLine[] {
    const lines = new Map([...this.#last_of_people, ...this.#last].map((line) => [line.seq, line]));
    return [...lines.values()].sort((a, b) => a.seq - b.seq);
  }

  #line({ segment, row }: Place): StreamLine {
    const record = recordAt(segment, row);
    // A view is heard of when it closes: lines stand in the order in which the log received them.
    const { seq, ingested_ms: at_ms, name, user_id, by_person, surface } = record;
    const who = this.#who(record);
    return { seq, at_ms, name, user_id, by_person, surface, who, did: wordsOf(record, this.#catalogue) };
  }

  #who({ user_id, name }: LogRecord): Bilingual | null {
    if (user_id !== null) return isGuest(user_id) ? both('A guest', '一位访客') : this.#catalogue.user(user_id).name;
    return name === 'list_sku' || name === 'set_price' ? both('A shop', '店铺') : null;
  }
}
