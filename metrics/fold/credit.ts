import { columnsOf } from '../../model/events/derive/columns.ts';
import type { ColumnBuffer, Segment } from '../../model/events/derive/segment.ts';
import type { EventName } from '../../model/events/vocabulary.ts';
import { startOfDay } from '../../model/sim-time.ts';
import { type AttributionId, attributionRules } from '../definitions/attribution.ts';

/** Days after which no record of a day can arrive any more without being late. */
const ARRIVAL_DAYS = 3;
/** As a segment says that nobody is named. */
const NOBODY = -1;

/** A tap of somebody on a creator's content. */
interface Touch {
  readonly at_ms: number;
  readonly seq: number;
  readonly creator_id: number;
}

/** A purchase whose credit may still change, with its row as it was counted. */
interface Paid {
  readonly at_ms: number;
  readonly user_id: number;
  creator_id: number;
  readonly row: Readonly<Record<string, number | string>>;
}

/** Purchases to take back and to count anew. */
export interface Recredited {
  readonly before: Segment;
  readonly after: Segment;
}

export interface CreditState {
  readonly touches: readonly (readonly [user_id: number, touches: readonly Touch[]])[];
  readonly paid: readonly Paid[];
}

const inOrder = (a: Touch, b: Touch) => a.at_ms - b.at_ms || a.seq - b.seq;

/**
 * Says which creator a purchase names by a rule other than the log's own. A tap that arrives after a purchase it lies
 * before changes the credit of that purchase, which is then taken back and counted anew. Taps are kept as long as a
 * purchase can still arrive that they lie near enough to; purchases, as long as a tap can.
 */
export class Credit {
  readonly from: EventName;
  private readonly rule: NonNullable<(typeof attributionRules)[AttributionId]['touches']>;
  private readonly touches = new Map<number, Touch[]>();
  private paid: Paid[] = [];

  private constructor(rule: Credit['rule']) {
    this.rule = rule;
    this.from = rule.from;
  }

  /** Null where the log's own credit is the rule. */
  static by(id: AttributionId): Credit | null {
    const { touches } = attributionRules[id];
    return touches === null ? null : new Credit(touches);
  }

  private creditOf(user_id: number, at_ms: number): number {
    const { take, within_ms } = this.rule;
    const near = (this.touches.get(user_id) ?? []).filter(
      (touch) => touch.at_ms <= at_ms && (within_ms === null || touch.at_ms >= at_ms - within_ms),
    );
    return (take === 'latest' ? near.at(-1) : near[0])?.creator_id ?? NOBODY;
  }

  /** Purchases with the credit of the rule in place of the log's. */
  credited(purchases: Segment): Segment {
    const user_id = purchases.columns.user_id as Int32Array;
    const at_ms = purchases.columns.at_ms as Float64Array;
    const creator_id = new Int32Array(purchases.rows);
    const columns: Record<string, ColumnBuffer> = { ...purchases.columns, creator_id };
    for (let row = 0; row < purchases.rows; row++) {
      creator_id[row] = user_id[row] < 0 ? NOBODY : this.creditOf(user_id[row], at_ms[row]);
      if (user_id[row] < 0) continue;
      const own = Object.fromEntries(columnsOf('purchase').map(({ name }) => [name, columns[name][row]]));
      this.paid.push({ at_ms: at_ms[row], user_id: user_id[row], creator_id: creator_id[row], row: own });
    }
    return { ...purchases, columns };
  }

  /** Takes in taps; null where they change no purchase. */
  take(taps: Segment): Recredited | null {
    const user_id = taps.columns.user_id as Int32Array;
    const at_ms = taps.columns.at_ms as Float64Array;
    const seq = taps.columns.seq as Float64Array;
    const creator_id = taps.columns.creator_id as Int32Array;
    const touched = new Set<number>();
    for (let row = 0; row < taps.rows; row++) {
      if (creator_id[row] < 0 || user_id[row] < 0) continue;
      this.keep(user_id[row], { at_ms: at_ms[row], seq: seq[row], creator_id: creator_id[row] });
      touched.add(user_id[row]);
    }
    return this.recredit(touched);
  }

  private keep(user_id: number, touch: Touch): void {
    const own = this.touches.get(user_id);
    if (own === undefined) this.touches.set(user_id, [touch]);
    else if (this.rule.take === 'first' && this.rule.within_ms === null) {
      // Of a log's taps no other than the first can ever be needed.
      if (inOrder(touch, own[0]) < 0) own[0] = touch;
    } else {
      let at = own.length;
      while (at > 0 && inOrder(touch, own[at - 1]) < 0) at--;
      own.splice(at, 0, touch);
    }
  }

  private recredit(users: ReadonlySet<number>): Recredited | null {
    const changed = this.paid.flatMap((paid) => {
      if (!users.has(paid.user_id)) return [];
      const creator_id = this.creditOf(paid.user_id, paid.at_ms);
      if (creator_id === paid.creator_id) return [];
      const before = { ...paid.row, creator_id: paid.creator_id };
      paid.creator_id = creator_id;
      return [{ before, after: { ...paid.row, creator_id } }];
    });
    if (changed.length === 0) return null;
    return {
      before: segmentOf(changed.map(({ before }) => before)),
      after: segmentOf(changed.map(({ after }) => after)),
    };
  }

  closeDay(day: number): void {
    const oldest_ms = startOfDay(day - ARRIVAL_DAYS);
    this.paid = this.paid.filter(({ at_ms }) => at_ms >= oldest_ms);
    const { within_ms } = this.rule;
    if (within_ms === null) return;
    for (const [user_id, touches] of this.touches) {
      const near = touches.filter(({ at_ms }) => at_ms >= oldest_ms - within_ms);
      if (near.length === 0) this.touches.delete(user_id);
      else if (near.length < touches.length) this.touches.set(user_id, near);
    }
  }

  capture(): CreditState {
    return {
      touches: [...this.touches].map(([user_id, touches]) => [user_id, touches.slice()] as const),
      paid: this.paid.map((paid) => ({ ...paid })),
    };
  }

  /** Takes over what another knew whose purchases have been counted already. */
  absorb({ touches, paid }: CreditState): Recredited | null {
    for (const [user_id, own] of touches) for (const touch of own) this.keep(user_id, touch);
    this.paid.push(...paid.map((one) => ({ ...one })));
    return this.recredit(new Set(this.paid.map(({ user_id }) => user_id)));
  }
}

const buffers = {
  bool: Uint8Array,
  u8: Uint8Array,
  enum: Uint8Array,
  i32: Int32Array,
  i64: Float64Array,
  f64: Float64Array,
};

function segmentOf(rows: readonly Readonly<Record<string, number | string>>[]): Segment {
  const columns = Object.fromEntries(
    columnsOf('purchase').map(({ name, type }): [string, ColumnBuffer] => {
      const values = rows.map((row) => row[name]);
      return [name, type === 'text' ? (values as string[]) : buffers[type].from(values as number[])];
    }),
  );
  return { name: 'purchase', rows: rows.length, columns };
}
