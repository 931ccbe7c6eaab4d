import { join } from 'node:path';
import type { z } from 'zod';
import { catalogue as metrics } from '../../metrics/definitions/catalogue/catalogue.ts';
import { type GuardrailNews, type GuardrailStates, watchGuardrails } from '../../metrics/guardrails/guardrail-watch.ts';
import type { SeriesPoint } from '../../metrics/evaluate/metric-value.ts';
import type { BooksImage } from '../../model/commerce/books.ts';
import type { Command } from '../../model/commerce/command.ts';
import type { Stamp } from '../../model/events/log-record.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import type { Segment } from '../../model/events/derive/segment.ts';
import { dayOf, type SimMs } from '../../model/sim-time.ts';
import type { FunnelView, seriesView, TileView } from '../../model/wire/views.ts';
import { captureWorld } from '../../sim/world/capture.ts';
import type { TimerKind } from '../../sim/world/timers.ts';
import type {
  CommentItem,
  CreatorFacts,
  MemberFacts,
  MerchantStats,
  NoticeDates,
  Persona,
  ProductSights,
  ProductStats,
  QuestionItem,
  ShelfFacts,
  SlateItem,
  VideoFacts,
} from '../api/engine.ts';
import type { AccountBalance } from '../books/whole-books.ts';
import type { Visitor } from '../people/sessions.ts';
import type { Guest, LiveOutcome, LivesNow, RoomFacts, Standing } from '../rooms/room-facts.ts';
import { funnelOf } from './funnel-board.ts';
import { readImage, removeImage, writeImage } from './image-file.ts';
import type { CardsInput, Input, LiveInput, SlateInput } from './input.ts';
import { type BookChanges, Life, type LifeImage, type OrderNews, type Step } from './life.ts';
import { type LogManifest, readLogManifest } from './log-folder.ts';
import type { LogWriter } from './log-writer.ts';
import { type OpeningSettings, prepareOpening, readOpening } from './opening-state.ts';
import { trailAfter } from './people-memory.ts';
import {
  changedRooms,
  findRoom,
  hostFacts,
  type LiveAsk,
  liveInputOf,
  nextSession,
  peopleHosting,
  peopleInRooms,
  standingIn,
} from './room-desk.ts';
import { commandStamp } from './person-stamp.ts';
import { choosePersonas, memberFacts } from './personas.ts';
import { type ReadReport, readReport, type Report } from './read-report.ts';
import { creatorFacts, shelfFacts, sightsOf, videoFacts, watchedBy } from './shelf-facts.ts';
import type { StreamLine } from './stream-tap.ts';
import { TileBoard, tilesOf } from './tile-board.ts';
import { commentsOn, linkedOffer, questionsAbout, ShopStats, slateItem } from './video-facts.ts';

/** The thread was asked to end in the middle of a long work. */
export class CalledOff extends Error {
  override readonly name = 'CalledOff';
}

/** What the books begin with. */
export interface OpeningBooks {
  readonly at_ms: SimMs;
  readonly books: BooksImage;
  readonly balances: readonly AccountBalance[];
}

/** A life as it was when the log was flushed. */
interface Checkpoint {
  readonly life_id: string;
  readonly opening: string;
  readonly last_seq: number;
  readonly lived_ms: SimMs;
  readonly life: LifeImage;
}

/** A life with what is looked at in it. */
interface Living {
  readonly life: Life;
  readonly tiles: TileBoard;
  readonly stats: ShopStats;
}

/** Rows of the log that wait in memory. */
const TAIL_ROWS = 60_000;
const guardrails = [...metrics.values()].filter(({ tier }) => tier === 'guardrail').map(({ id }) => id);
/** Days of a series that a screen shows. */
const SERIES_DAYS = 60;

/**
 * Keeps a world in a thread of its own: its life, the log of it, and the images that it can be taken up from. All
 * methods take and answer plain data.
 */
export class WorldHost {
  readonly #data_dir: string;
  readonly #settings: OpeningSettings;
  readonly #writer: LogWriter;
  readonly #on_progress: (done: number) => void;
  readonly #is_called_off: () => boolean;
  #opening = '';
  #opening_seq = 0;
  #tidied_day = -1;
  /** Work at the log and at the images, one piece after another. */
  #paper: Promise<unknown> = Promise.resolve();
  #living: Living | null = null;

  constructor(
    data_dir: string,
    settings: OpeningSettings,
    writer: LogWriter,
    on_progress: (done: number) => void = () => {},
    is_called_off: () => boolean = () => false,
  ) {
    this.#data_dir = data_dir;
    this.#settings = settings;
    this.#writer = writer;
    this.#on_progress = on_progress;
    this.#is_called_off = is_called_off;
  }

  /**
   * Sees to an opening state; a first start lives the burn-in. Key of the opening.
   * @throws {OtherWorld}
   * @throws {CalledOff}
   */
  prepare(): Promise<string> {
    const opening = prepareOpening(this.#data_dir, this.#settings, this.#writer, (done) => {
      if (this.#is_called_off()) throw new CalledOff();
      this.#on_progress(done);
    });
    this.#paper = opening;
    return opening.then((key) => (this.#opening = key));
  }

  /** Where the event log lies. */
  logFolder(): string {
    return join(this.#data_dir, 'log');
  }

  async openingBooks(): Promise<OpeningBooks> {
    const { at_ms, balances, life } = await readOpening(this.#data_dir, this.#opening);
    return { at_ms, balances, books: life.world.books };
  }

  /** Takes up a life where its last checkpoint left it, or at the opening. Answers the last instant that is lived. */
  async resume(life_id: string): Promise<SimMs> {
    const manifest = await readLogManifest(join(this.#data_dir, 'log'));
    const checkpoint = await readImage<Checkpoint>(this.#checkpoint_path);
    const is_ours =
      checkpoint?.life_id === life_id &&
      checkpoint.opening === this.#opening &&
      checkpoint.last_seq <= (manifest?.last_seq ?? 0);
    if (!is_ours || manifest === null) return this.rewind();
    this.#opening_seq = manifest.opening_seq;
    this.#live(Life.materialise(checkpoint.life));
    await this.#cut(checkpoint.last_seq);
    return this.#life.lived_ms;
  }

  /** Back to the opening state. Answers the last instant that is lived. */
  async rewind(): Promise<SimMs> {
    const { life, last_seq } = await readOpening(this.#data_dir, this.#opening);
    await this.forget();
    this.#opening_seq = last_seq;
    this.#live(Life.materialise(life));
    await this.#cut(last_seq);
    return this.#life.lived_ms;
  }

  /** Gives up the checkpoint: the next start begins with the opening state. */
  async forget(): Promise<void> {
    await this.#paper.catch(() => {});
    await removeImage(this.#checkpoint_path);
  }

  /**
   * Writes the log to its end, and what the world is like there. Between two ticks only. The world is caught at once;
   * the disk follows.
   * @throws Error when the disk does not take it, then and ever after: what is missing is told again by the next start
   */
  async checkpoint(life_id: string): Promise<{ readonly last_seq: number }> {
    const life = this.#life;
    this.#write(life.takeTail());
    const opening = this.#opening;
    const { lived_ms } = life;
    const last_seq = life.next_seq - 1;
    const image: Checkpoint = { life_id, opening, last_seq, lived_ms, life: life.capture() };
    const manifest = this.#manifest(last_seq);
    this.#paper = this.#paper.then(async () => {
      await this.#writer.flush(manifest);
      await writeImage(this.#checkpoint_path, image);
      const day = dayOf(lived_ms);
      if (day > this.#tidied_day) await this.#writer.tidy(manifest);
      this.#tidied_day = day;
    });
    await this.#paper;
    return { last_seq };
  }

  /** Tells again what was recorded of the life after its checkpoint. */
  retell(inputs: readonly Input[], until_ms: SimMs): void {
    this.#life.retell(inputs, until_ms, () => {
      if (this.#is_called_off()) throw new CalledOff();
      this.#writeLong();
    });
  }

  /** Keeps the world as it is, between two ticks, for twins that go on from here. */
  async keepWorld(path: string): Promise<void> {
    await writeImage(path, captureWorld(this.#life.world));
  }

  books(): BooksImage {
    return this.#life.world.books.capture();
  }

  adoptBooks(image: BooksImage): void {
    this.#life.adoptBooks(image);
  }

  go(
    until_ms: SimMs,
    settled: readonly (readonly EventRecord[])[],
    ends_tick: boolean,
  ): Step & { readonly orders: readonly OrderNews[] } {
    const step = this.#life.go(until_ms, settled, ends_tick);
    this.#writeLong();
    return { ...step, orders: step.due.length > 0 ? [] : this.#life.takeOrderNews() };
  }

  noteChanges(): void {
    this.#life.noteChanges();
  }

  /** Lives on its own books for some real time. */
  runOn(until_ms: SimMs, budget_ms: number): Step & { readonly orders: readonly OrderNews[] } {
    const deadline = performance.now() + budget_ms;
    const step = this.#life.runOn(until_ms, () => performance.now() > deadline);
    this.#writeLong();
    return { ...step, orders: this.#life.takeOrderNews() };
  }

  takeChanges(): BookChanges {
    return this.#life.takeChanges();
  }

  take(inputs: readonly Input[]): readonly OrderNews[] {
    for (const input of inputs) this.#life.take(input);
    return this.#life.takeOrderNews();
  }

  deal(input: SlateInput): readonly SlateItem[] {
    const { world, memory } = this.#life;
    return this.#life.deal(input).map((offer) => slateItem(world, memory, input.user_id, offer));
  }

  /** Shows a person who is live. */
  cards(input: CardsInput): LivesNow['offers'] {
    const { world } = this.#life;
    return this.#life.cards(input).map((offer) => ({ ...offer, ...hostFacts(world, input.user_id, offer.room) }));
  }

  liveInput(ask: LiveAsk & { readonly at_ms: SimMs; readonly act_key: number }): LiveInput {
    const { world, memory } = this.#life;
    return liveInputOf(world, memory, ask);
  }

  /** Has a person do something in a room. */
  actLive(input: LiveInput): LiveOutcome {
    const decision = this.#life.actLive(input);
    return decision.ok ? { ok: true } : decision;
  }

  room(live_id: number): RoomFacts | null {
    return findRoom(this.#life.world, live_id);
  }

  changedRooms(told: readonly (readonly [live_id: number, place: number])[]): readonly RoomFacts[] {
    return changedRooms(this.#life.world, told);
  }

  standing(user_id: number, live_id: number): Standing {
    const { world, memory } = this.#life;
    return standingIn(world, memory, user_id, live_id);
  }

  peopleInRooms(): readonly Guest[] {
    return peopleInRooms(this.#life.world);
  }

  peopleHosting(): readonly Guest[] {
    const { world, memory } = this.#life;
    return peopleHosting(world, memory);
  }

  nextSession(creator_id: number): { readonly live_id: number; readonly category: number } {
    return nextSession(this.#life.world, creator_id);
  }

  /** A video that a link names, offered under an exposure id. */
  video(user_id: number, video_id: number, exposure_id: number): SlateItem | null {
    const { world, memory } = this.#life;
    const offer = linkedOffer(world, video_id, exposure_id);
    if (offer === undefined) return null;
    memory.offer(user_id, [{ ...offer, surface: 'share_link' }]);
    return slateItem(world, memory, user_id, offer);
  }

  /** Members that people can be, each with what is observed of them now. */
  personas(): readonly (Persona & MemberFacts)[] {
    const { world, memory } = this.#life;
    if (memory.personas.length === 0) memory.personas = choosePersonas(world);
    const facts = memberFacts(world);
    return memory.personas.map((persona) => ({ ...facts[persona.user_id], ...persona }));
  }

  /** Whether a member's agent rests because somebody is that member. */
  isTaken(user_id: number): boolean {
    return this.#life.world.users.columns.taken[user_id] === 1;
  }

  creatorFacts(user_id: number, creator_id: number): CreatorFacts | null {
    return creatorFacts(this.#life.world, user_id, creator_id);
  }

  /** Creators that somebody follows, the last one first, each with their newest videos. */
  followed(user_id: number): readonly CreatorFacts[] {
    const { world } = this.#life;
    return (world.follows.get(user_id) ?? []).toReversed().flatMap((id) => creatorFacts(world, user_id, id) ?? []);
  }

  /** Videos that somebody liked or saved, the last one first. */
  dear(user_id: number, kept: 'liked' | 'saved'): readonly VideoFacts[] {
    const { world, memory } = this.#life;
    return memory.dear(user_id, kept).flatMap((video_id) => videoFacts(world, video_id) ?? []);
  }

  /** When happened what the books do not date. */
  datesOf(order_ids: readonly number[], sku_ids: readonly number[]): NoticeDates {
    const { memory } = this.#life;
    return {
      decisions: order_ids.map((order_id) => memory.decision(order_id) ?? null),
      price_changes: sku_ids.map((sku_id) => memory.priceChange(sku_id) ?? null),
    };
  }

  /** What is stamped on what people ask for as buyers. */
  stampsFor(asked: readonly { readonly visitor: Visitor; readonly command: Command }[]): readonly Stamp[] {
    return asked.map(({ visitor, command }) => commandStamp(this.#life.world, visitor, command));
  }

  readReports(visitor: Visitor, reports: readonly Report[], at_ms: SimMs): readonly (ReadReport | null)[] {
    const { world, memory } = this.#life;
    // What is reported together happened one after another: a look follows the tap beside it.
    let trail = memory.trail(visitor.user_id);
    return reports.map((report) => {
      const read = readReport(world, memory, visitor, report, at_ms, trail);
      if (read !== null) trail = trailAfter(read.record, read.stamp) ?? trail;
      return read;
    });
  }

  creators(): number {
    return this.#life.world.creators.rows;
  }

  comments(video_id: number, reader_id?: number): readonly CommentItem[] | null {
    const { world, memory } = this.#life;
    return commentsOn(world, memory, video_id, reader_id);
  }

  questions(product_id: number): readonly QuestionItem[] {
    return questionsAbout(this.#life.world, product_id);
  }

  productStats(product_id: number): ProductStats {
    return this.#here.stats.product(product_id);
  }

  merchantStats(merchant_id: number): MerchantStats {
    return this.#here.stats.merchant(merchant_id);
  }

  productSights(product_id: number, sku_ids: readonly number[]): ProductSights {
    const { world, memory } = this.#life;
    return { ...sightsOf(world, product_id), prices: sku_ids.map((sku_id) => memory.prices(sku_id)) };
  }

  shelf(): ShelfFacts {
    return shelfFacts(this.#life.world);
  }

  watched(user_id: number): readonly number[] {
    return watchedBy(this.#life.world, user_id);
  }

  /** When something falls due for an order; null when nothing of the kind does. */
  dueFor(kind: TimerKind, order_id: number): SimMs | null {
    return this.#life.world.timers.find(kind, order_id)?.at_ms ?? null;
  }

  /** Newest first. */
  ordersOf(user_id: number): readonly number[] {
    const own = [...this.#life.world.books.rows('orders')].filter((order) => order.user_id === user_id);
    return own.sort((a, b) => b.placed_at_ms - a.placed_at_ms).map(({ order_id }) => order_id);
  }

  tiles(user_id: number): readonly TileView[] {
    return tilesOf(this.#life.fold, user_id, this.#life.lived_ms);
  }

  tileNews(viewers: readonly number[]): ReadonlyMap<number, readonly TileView[]> {
    return this.#here.tiles.news(viewers, this.#life.lived_ms);
  }

  series(metric_id: string): z.infer<typeof seriesView> | null {
    if (!metrics.has(metric_id)) return null;
    const points = this.#life.fold.series(metric_id, SERIES_DAYS);
    return { id: metric_id, days: points.map(({ day, value }) => ({ day, value })) };
  }

  history(): readonly (readonly [metric_id: string, points: readonly SeriesPoint[]])[] {
    return [...metrics.keys()].map((id) => [id, this.#life.fold.series(id, SERIES_DAYS)]);
  }

  funnel(user_id: number): FunnelView {
    return funnelOf(this.#life.fold, user_id, this.#life.lived_ms);
  }

  /**
   * Which guardrails have crossed a bound since they stood so.
   * @param at_ms - instant of the crossings; null for the last that is lived
   */
  crossings(states: GuardrailStates, at_ms: SimMs | null): GuardrailNews {
    const now_ms = at_ms ?? this.#life.lived_ms;
    const values = guardrails.map((id) => this.#life.fold.value(id, now_ms));
    return watchGuardrails(states, values, metrics, now_ms);
  }

  lastLines(): readonly StreamLine[] {
    return this.#life.tap.last();
  }

  takeLines(most: number): readonly StreamLine[] {
    return this.#life.tap.take(most);
  }

  /** Leaves nothing half written, once what is under way has ended. */
  async close(): Promise<void> {
    await this.#paper.catch(() => {});
    await this.#writer.close();
  }

  get #checkpoint_path(): string {
    return join(this.#data_dir, 'checkpoint.image');
  }

  get #here(): Living {
    if (this.#living === null) throw new Error('no life has been taken up');
    return this.#living;
  }

  get #life(): Life {
    return this.#here.life;
  }

  #live(life: Life): void {
    this.#living = { life, tiles: new TileBoard(life.fold), stats: new ShopStats(life.world) };
  }

  async #cut(last_seq: number): Promise<void> {
    this.#tidied_day = -1;
    this.#paper = this.#writer.cut(this.#manifest(last_seq));
    await this.#paper;
  }

  #manifest(last_seq: number): LogManifest {
    const { lived_ms: until_ms } = this.#life;
    return { format: 'vitrine-log', opening: this.#opening, opening_seq: this.#opening_seq, last_seq, until_ms };
  }

  /** Hands the log on when its tail has grown long: a skip of weeks is not kept in memory. */
  #writeLong(): void {
    if (this.#life.tail_rows >= TAIL_ROWS) this.#write(this.#life.takeTail());
  }

  #write(segments: readonly Segment[]): void {
    this.#paper = this.#paper.then(() => this.#writer.write(segments));
    // Whoever takes the next checkpoint sees the failure; until then it is not an unhandled one.
    this.#paper.catch(() => {});
  }
}
