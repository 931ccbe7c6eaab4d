import { createFold, type Fold, type FoldState, materialiseFold } from '../../metrics/fold/fold.ts';
import type { BooksImage, TableName } from '../../model/commerce/books.ts';
import { Books } from '../../model/commerce/books.ts';
import type { Segment } from '../../model/events/derive/segment.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { isGuest } from '../../model/ids.ts';
import type { LiveDecision } from '../../model/live/live-rule.ts';
import { type SimMs, TICKS_PER_DAY } from '../../model/sim-time.ts';
import { captureWorld, materialiseWorld, type WorldImage } from '../../sim/world/capture.ts';
import { type LiveOffer, livesFor } from '../../sim/world/people-live.ts';
import { slateFor } from '../../sim/world/people.ts';
import type { PlannedCommand } from '../../sim/world/plan.ts';
import { settleInRoom } from '../../sim/world/room-till.ts';
import { type Settle, settleInBooks, tickEnd } from '../../sim/world/tick.ts';
import { createWorld, tickStart, type World, type WorldSettings } from '../../sim/world/world.ts';
import type { CardsInput, Input, LiveInput, SlateInput } from './input.ts';
import { type DealtOffer, type PeopleImage, PeopleMemory } from './people-memory.ts';
import { retell, takeInput } from './retell.ts';
import { StreamTap } from './stream-tap.ts';
import { liveUntil, TickUnderWay } from './tick-under-way.ts';

/** A life between two ticks, as plain data. */
export interface LifeImage {
  readonly world: WorldImage;
  readonly fold: FoldState;
  readonly people: PeopleImage;
}

/** What came of living on. */
export interface Step {
  /** Commands that fall due before the instant is reached, to be settled by whoever owns the books; none at the goal. */
  readonly due: readonly PlannedCommand[];
  readonly lived_ms: SimMs;
  /** The world stands between two ticks. */
  readonly is_between: boolean;
}

/** An order of a person that is another than before. */
export interface OrderNews {
  readonly user_id: number;
  readonly order_id: number;
}

/** What a stretch of life on the world's own books did to them. */
export interface BookChanges {
  readonly rows: readonly { readonly table: TableName; readonly row: object }[];
  /** Movements of stock and money, for the journals. */
  readonly journal: readonly EventRecord[];
}

/** Rows of the log after which they are handed to the fold, as long as nobody looks at each of them. */
const FOLD_ROWS = 60_000;

/**
 * A world that is lived: the world itself, the fold that counts what it does, and the tail of its log. Whoever drives it
 * says how far, settles the commands that fall due, and brings in what people do.
 */
export class Life {
  readonly world: World;
  readonly fold: Fold;
  readonly tap: StreamTap;
  readonly memory: PeopleMemory;
  readonly #tick: TickUnderWay;
  #tail: Segment[] = [];
  /** Rows of the log that have not been taken. */
  tail_rows = 0;
  #orders = new Map<number, OrderNews>();
  #journal: EventRecord[] = [];

  constructor(world: World, fold: Fold, memory: PeopleMemory) {
    this.world = world;
    this.fold = fold;
    this.memory = memory;
    this.tap = new StreamTap(world.catalogue);
    this.#tick = new TickUnderWay(world);
  }

  static begin(settings: WorldSettings): Life {
    return new Life(createWorld(settings), createFold(), new PeopleMemory());
  }

  static materialise({ world, fold, people }: LifeImage): Life {
    return new Life(materialiseWorld(world), materialiseFold(fold), PeopleMemory.materialise(people));
  }

  /** @throws Error in the middle of a tick, or when the tail of the log has not been taken */
  capture(): LifeImage {
    if (!this.#tick.is_between) throw new Error('a life is captured between two ticks');
    if (this.#tail.length > 0) throw new Error('take the tail of the log before the life is captured');
    return { world: captureWorld(this.world), fold: this.fold.capture(), people: this.memory.capture() };
  }

  get lived_ms(): SimMs {
    return this.#tick.lived_ms;
  }

  get next_seq(): number {
    return this.world.log.next_seq;
  }

  /**
   * Lives up to an instant. Where commands fall due before it, it stops there and says which; call again with what came
   * of each of them, in their order.
   *
   * @param ends_tick - also ends a tick whose last instant it is
   */
  go(until_ms: SimMs, settled: readonly (readonly EventRecord[])[] = [], ends_tick = false): Step {
    const results = settled.values();
    let unused = settled.length;
    const settle = (): readonly EventRecord[] => {
      unused--;
      return results.next().value as readonly EventRecord[];
    };
    for (;;) {
      const end_ms = tickEnd(this.world);
      const here_ms = Math.min(until_ms, end_ms);
      if (here_ms >= tickStart(this.world)) {
        const due = this.#tick.due(here_ms);
        if (due.length > unused) return this.#step(due);
        this.#tick.release(here_ms, settle);
      }
      if (until_ms < end_ms || (until_ms === end_ms && !ends_tick)) break;
      this.#endTick();
      if (until_ms === end_ms) break;
    }
    this.#gather();
    return this.#step([]);
  }

  /**
   * Lives on its own books, as far as the time allows that the caller has. Changes of the books gather until they are
   * taken.
   */
  runOn(until_ms: SimMs, is_time_up: () => boolean): Step {
    const settle: Settle = (planned) => {
      const events = settleInBooks(this.world)(planned);
      for (const event of events)
        if (event.name === 'move_stock' || event.name === 'transfer') this.#journal.push(event);
      return events;
    };
    liveUntil(this.#tick, until_ms, settle, () => {
      const is_day_over = this.world.tick % TICKS_PER_DAY === 0;
      if (is_day_over || this.world.log.rows >= FOLD_ROWS) this.#gather();
      return !is_time_up();
    });
    this.#gather();
    return this.#step([]);
  }

  /** Begins to note which rows of the books change. */
  noteChanges(): void {
    this.world.books.takeChanged();
    this.#journal = [];
  }

  /** What has changed since {@link Life.noteChanges}. */
  takeChanges(): BookChanges {
    const { books } = this.world;
    const rows = books.takeChanged().map(({ table, id }) => ({ table, row: books.get(table, id) as object }));
    const journal = this.#journal;
    this.#journal = [];
    return { rows, journal };
  }

  /** Brings in what a person did; everything of the population up to its instant has been released. */
  take(input: Input): void {
    if (input.kind === 'slate') {
      this.deal(input);
      return;
    }
    if (input.kind === 'live') {
      this.actLive(input);
      return;
    }
    takeInput(this.world, input, ({ events }) => events);
    if (input.kind === 'behaviour') this.memory.notice(input.record, input.stamp);
    this.#gather();
  }

  /** Shows a person who is live. */
  cards({ user_id, at_ms }: CardsInput): readonly LiveOffer[] {
    return livesFor(this.world, user_id, at_ms);
  }

  /** Has a person do something in a live room; what it comes to is decided here. */
  actLive(input: LiveInput): LiveDecision {
    const decision = settleInRoom(this.world, input);
    if (decision.ok) this.memory.noticeLive(input.user_id, input.command);
    this.#gather();
    return decision;
  }

  /** Deals a slate to a person. */
  deal({ user_id, surface, at_ms }: SlateInput): readonly DealtOffer[] {
    const offers = slateFor(this.world, user_id, surface, at_ms).map((offer) => ({ ...offer, surface }));
    this.memory.offer(user_id, offers);
    return offers;
  }

  /** Tells a stretch of life again from what was recorded of it, on the world's own books. */
  retell(inputs: readonly Input[], until_ms: SimMs, on_tick_end: () => void = () => {}): void {
    retell(this.#tick, {
      until_ms,
      inputs,
      settle: settleInBooks(this.world),
      take: (input) => this.take(input),
      on_tick_end: () => {
        this.#closeTick();
        on_tick_end();
      },
    });
    this.#gather();
  }

  adoptBooks(image: BooksImage): void {
    this.world.books = Books.materialise(image);
  }

  /** What the log has received since the last call, in its order. */
  takeTail(): readonly Segment[] {
    const tail = this.#tail;
    this.#tail = [];
    this.tail_rows = 0;
    return tail;
  }

  /** Orders of people that are others than at the last call. */
  takeOrderNews(): readonly OrderNews[] {
    const news = [...this.#orders.values()];
    this.#orders.clear();
    return news;
  }

  #step(due: readonly PlannedCommand[]): Step {
    return { due, lived_ms: this.lived_ms, is_between: this.#tick.is_between };
  }

  #endTick(): void {
    this.#tick.end();
    this.#closeTick();
  }

  #closeTick(): void {
    // Whoever settles elsewhere has written these rows already.
    this.world.books.takeChanged();
    this.#gather();
  }

  #gather(): void {
    this.fold.advance(this.lived_ms);
    for (const segment of this.world.log.take()) {
      this.fold.add(segment);
      this.tap.watch(segment);
      this.memory.watch(segment);
      this.#noticeOrders(segment);
      this.#tail.push(segment);
      this.tail_rows += segment.rows;
    }
  }

  /** A guest, or a member that somebody is now. */
  #isPerson(user_id: number): boolean {
    return isGuest(user_id) || this.world.users.columns.taken[user_id] === 1;
  }

  #noticeOrders({ columns, rows }: Segment): void {
    const { order_id, user_id } = columns as Readonly<Record<string, Float64Array | undefined>>;
    if (order_id === undefined || user_id === undefined) return;
    for (let row = 0; row < rows; row++) {
      if (!this.#isPerson(user_id[row])) continue;
      this.#orders.set(order_id[row], { user_id: user_id[row], order_id: order_id[row] });
    }
  }
}
