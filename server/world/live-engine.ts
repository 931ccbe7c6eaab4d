import { randomInt } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Command, Party } from '../../model/commerce/command.ts';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { EXPERIMENTS } from '../../model/experiments/assignment.ts';
import { isGuest } from '../../model/ids.ts';
import { DAY_MS, dayOf, type SimMs } from '../../model/sim-time.ts';
import type { ClockView, FunnelView, skipTargets, StreamItem, TileView } from '../../model/wire/views.ts';
import { TARGETS_MAX } from '../../sim/scenarios/scenario.ts';
import { nextFlagship, nextPrime } from '../../sim/world/people-live.ts';
import type { TimerKind } from '../../sim/world/timers.ts';
import type { Engine } from '../api/engine.ts';
import type { Idempotency } from '../books/command-log.ts';
import type { Outcome } from '../books/run-command.ts';
import type { ShopDatabase } from '../books/shop-database.ts';
import { forgetSessions, giveBack, renewVisits, type Visitor } from '../people/sessions.ts';
import type { Guest, RoomFacts } from '../rooms/room-facts.ts';
import { experimentsIn, isOver } from '../insights/experiment-log.ts';
import { ActKeys } from './act-keys.ts';
import { auditLog } from './audit-log.ts';
import type { Remote } from './calls.ts';
import type { Attended, Rate } from './clock.ts';
import { Counter } from './counter.ts';
import type { Driver } from './driver.ts';
import { watchTheGuardrails } from './guardrail-watcher.ts';
import { stampAtDesk } from './person-stamp.ts';
import type { SlateInput } from './input.ts';
import { openOracles } from './oracles.ts';
import { openVisits, recordInput, recordLive, recordReports } from './inputs-table.ts';
import type { OrderNews } from './life.ts';
import type { Report } from './read-report.ts';
import { streamItems } from './stream-items.ts';
import type { StreamLine } from './stream-tap.ts';
import { Turnstile } from './turnstile.ts';
import { type EndedVisit, Visits } from './visits.ts';
import type { WorldHost } from './world-host.ts';

/** What the world says by itself. */
export interface WorldNews {
  orders: [news: readonly OrderNews[]];
  /** Time passes in another way than before. */
  clock: [];
  /** Another life has begun. */
  turned_back: [];
}

/** The engine with what is heard of the world without asking. */
export interface LiveEngine extends Engine {
  readonly news: EventEmitter<WorldNews>;
  /** Where somebody's attention is that runs in real time; null where nobody's is. */
  attend(place: Attended | null): void;
  tileNews(viewers: readonly number[]): Promise<ReadonlyMap<number, readonly TileView[]>>;
  /** Of rooms that were told up to a place each, those in which more has happened. */
  changedRooms(told: readonly (readonly [live_id: number, place: number])[]): Promise<readonly RoomFacts[]>;
  /** People who are in rooms, and those who run one. */
  peopleInRooms(): Promise<readonly Guest[]>;
  peopleHosting(): Promise<readonly Guest[]>;
  /** Lines since the last call: `most` of the population, all of people. */
  takeLines(most: number): Promise<readonly StreamLine[]>;
  /** Whether the world lives and its log can be written. */
  isWell(): boolean;
  stop(): Promise<void>;
}

export interface EngineParts {
  readonly data_dir: string;
  readonly db: ShopDatabase;
  readonly host: Remote<WorldHost>;
  readonly driver: Driver;
  readonly news: EventEmitter<WorldNews>;
  /** Begins the shop anew from its opening state. */
  readonly begin: () => Promise<{ life_id: string; lived_ms: SimMs; last_place: number }>;
}

/** What a parcel goes through on its way to a target. */
const ways: Readonly<Record<Extract<SkipTarget, `parcel_${string}`>, readonly TimerKind[]>> = {
  parcel_ships: ['ship'],
  parcel_arrives: ['ship', 'deliver'],
  parcel_kept: ['ship', 'deliver', 'complete'],
};
type SkipTarget = (typeof skipTargets)[number];

/** Where the calendar leads from an instant. */
const calendar: Readonly<Record<Exclude<SkipTarget, keyof typeof ways>, (now_ms: SimMs) => SimMs>> = {
  next_live: nextPrime,
  next_day: (now_ms) => now_ms + DAY_MS,
  next_week: (now_ms) => now_ms + 7 * DAY_MS,
};

/** A skip is answered after this long, done or not: the clock tells the rest. Clients give up after 20 s. */
const SKIP_ANSWER_MS = 10_000;
/** Real time between two looks at who has gone, and at who is new among creators. */
const ROUND_MS = 10_000;
/** Exposures of single videos, above those of slates and of members. */
const LINK_IDS = { from: 2 ** 52, span: 2 ** 47 } as const;

export async function startEngine({ data_dir, db, host, driver, news, begin }: EngineParts): Promise<LiveEngine> {
  const keys = new ActKeys();
  const counter = new Counter({ db, host, driver, keys });
  const visits = new Visits();
  const arriving = new Map<number, Promise<void>>();
  await forgetSessions(db);
  let creators = await host.creators();
  for (const { at_ms, ...visitor } of await openVisits(db)) visits.see(visitor, performance.now(), dayOf(at_ms));

  const oracles = openOracles(data_dir);
  const starts = new Turnstile();
  const guardrails = watchTheGuardrails({ db, host, driver });
  const clock = (): ClockView => driver.clock.view(performance.now());
  const now_ms = (): SimMs => driver.clock.reading(performance.now());

  /** What somebody did comes into the log, once. */
  const report = (visitor: Visitor, recordsAt: (at_ms: SimMs) => readonly Report[]) =>
    driver.act(async (at_ms) => {
      const read = await host.readReports(visitor, recordsAt(at_ms), at_ms);
      const found = read.filter((each) => each !== null);
      const fresh = await recordReports(db, found);
      await driver.tell(fresh);
      visits.count(visitor, fresh.filter(({ record }) => record.name === 'view_video').length);
      return { accepted: fresh.length, duplicates: found.length - fresh.length };
    });

  /** What somebody decides for the whole shop comes into the log as a recorded input. */
  const steer = async <R extends EventRecord>(
    user_id: number,
    recordAt: (at_ms: SimMs, act_key: number) => R,
  ): Promise<R> => {
    await keys.recall(db, user_id);
    return driver.act(
      async (at_ms) => {
        const act_key = keys.next(user_id, at_ms);
        const record = recordAt(at_ms, act_key);
        const stamp = stampAtDesk({ role: 'platform' });
        const input = { kind: 'behaviour', at_ms, record, stamp, key: `${record.name}/${act_key}` } as const;
        await driver.tell(await recordReports(db, [input]));
        return record;
      },
      () => keys.after(user_id),
    );
  };

  /** Somebody is a member from now on, or no longer. */
  const take = (user_id: number, is_taken: boolean) =>
    driver.act(async (at_ms) => {
      const input = { kind: 'persona', at_ms, user_id, is_taken } as const;
      await recordInput(db, input);
      await driver.tell([input]);
    });

  /** The world knows everybody who does anything, and every visit. */
  const arrive = (visitor: Visitor): Promise<void> => {
    const { user_id, visit_id } = visitor;
    if (visits.has(visitor)) {
      visits.see(visitor, performance.now(), dayOf(now_ms()));
      return Promise.resolve();
    }
    const known = arriving.get(visit_id);
    if (known !== undefined) return known;
    const enter = async () => {
      if (isGuest(user_id)) return;
      if (!(await host.isTaken(user_id))) await take(user_id, true);
    };
    const open = () =>
      report(visitor, (at_ms) => {
        const joined = { name: 'sign_up', at_ms, kind: 'guest', user_key: user_id } as const;
        const opened = {
          name: 'session_start',
          at_ms,
          opened_session_id: visit_id,
          device: 'web',
          entry_id: null,
        } as const;
        // A member of the population joined long ago.
        return (isGuest(user_id) ? [joined, opened] : [opened]) satisfies Omit<EventRecord, 'user_id'>[];
      });
    const comes = enter()
      .then(open)
      .then(() => visits.see(visitor, performance.now(), dayOf(now_ms())))
      .finally(() => arriving.delete(visit_id));
    arriving.set(visit_id, comes);
    return comes;
  };

  const end = async (ended: readonly EndedVisit[]): Promise<void> => {
    for (const { length_ms, exposures, ...visitor } of ended) {
      const closed = { closed_session_id: visitor.visit_id, length_ms, exposures, reason: 'closed' } as const;
      await report(visitor, (at_ms) => [{ name: 'session_end', at_ms, ...closed } as Report]);
    }
  };
  /** Ends visits of people who are still here: what they do next is another visit. */
  const renew = async (ended: readonly EndedVisit[]): Promise<void> => {
    await end(ended);
    await renewVisits(
      db,
      ended.map(({ visit_id }) => visit_id),
    );
  };
  const release = async (user_id: number): Promise<void> => {
    if (isGuest(user_id)) return;
    await giveBack(db, user_id);
    if (await host.isTaken(user_id)) await take(user_id, false);
  };

  const endVisits = async (): Promise<void> => {
    const idle = visits.takeIdle(performance.now());
    await end(idle);
    for (const { user_id } of idle) await release(user_id);
    await renew(visits.takeOlder(dayOf(now_ms())));
  };
  const round = setInterval(() => {
    const look = async (): Promise<void> => {
      creators = await host.creators();
      await endVisits();
    };
    // The driver says what is wrong with the world; the next round tries again.
    look().catch(() => {});
  }, ROUND_MS);

  /** Instants on the way of a parcel; of several orders the newest that is on this way. */
  const wayOf = async (visitor: Visitor, kinds: readonly TimerKind[], wanted: number | null) => {
    const own = await host.ordersOf(visitor.user_id);
    const orders = wanted === null ? own : own.filter((order_id) => order_id === wanted);
    for (const order_id of orders) {
      const due = await Promise.all(kinds.map((kind) => host.dueFor(kind, order_id)));
      const leg = due.findIndex((at_ms) => at_ms !== null);
      if (leg >= 0) return { order_id, kinds: kinds.slice(leg) };
    }
    return null;
  };

  /** The next instant to go to, asked for at each; null at the goal. */
  const legs = (visitor: Visitor, to: SkipTarget, order_id: number | null): (() => Promise<SimMs | null>) => {
    if (to === 'next_live' || to === 'next_day' || to === 'next_week') {
      let goal: SimMs | null = null;
      return async () => {
        if (goal !== null) return null;
        goal = calendar[to](driver.lived_ms);
        return goal;
      };
    }
    let way: { readonly order_id: number; kinds: readonly TimerKind[] } | null | undefined;
    return async () => {
      way ??= await wayOf(visitor, ways[to], order_id);
      if (way === null || way.kinds.length === 0) return null;
      const [kind, ...rest] = way.kinds;
      way.kinds = rest;
      return host.dueFor(kind, way.order_id);
    };
  };

  /** Nobody attends while time is skipped: visits end where it begins. Whether there was anything to skip to. */
  const skipOver = async (next: () => Promise<SimMs | null>): Promise<boolean> => {
    let first = await next();
    if (first === null) return false;
    await renew(visits.takeAll());
    return driver.skip(async () => {
      const to_ms = first ?? (await next());
      first = null;
      return to_ms;
    });
  };

  return {
    news,
    now_ms,
    clock,
    async setRate(rate: Rate) {
      driver.ask(rate);
      return clock();
    },
    async skip(visitor, to, order_id) {
      await arrive(visitor);
      const done = skipOver(legs(visitor, to, order_id)).then((found) => (found ? clock() : null));
      return Promise.race([done, delay(SKIP_ANSWER_MS, undefined, { ref: false }).then(clock)]);
    },
    async reset() {
      await driver.restart(async () => {
        visits.clear();
        keys.clear();
        guardrails.forget();
        await oracles.forget();
        return begin();
      });
      news.emit('turned_back');
    },
    async auditLog(books) {
      const folder = await host.logFolder();
      return driver.atRest(async (at_ms) => ({ at_ms, checks: [...(await books()), ...(await auditLog(folder, db))] }));
    },
    join: arrive,
    personas: () => host.personas(),
    async leave({ user_id }) {
      await end(visits.takeOf(user_id));
      await release(user_id);
    },
    creatorFacts: ({ user_id }, creator_id) => host.creatorFacts(user_id, creator_id),
    followed: ({ user_id }) => host.followed(user_id),
    dear: ({ user_id }, kept) => host.dear(user_id, kept),
    datesOf: (order_ids, sku_ids) => host.datesOf(order_ids, sku_ids),
    async submit(visitor: Visitor, command: Command, idempotency?: Idempotency, party?: Party): Promise<Outcome> {
      await arrive(visitor);
      await keys.recall(db, visitor.user_id);
      return counter.submit({ visitor, command, idempotency, party });
    },
    async slate(visitor, surface) {
      await arrive(visitor);
      return driver.act(async (at_ms) => {
        const input: SlateInput = { kind: 'slate', at_ms, user_id: visitor.user_id, surface };
        await recordInput(db, input);
        return host.deal(input);
      });
    },
    async video(visitor, video_id) {
      await arrive(visitor);
      return host.video(visitor.user_id, video_id, LINK_IDS.from + randomInt(LINK_IDS.span));
    },
    async lives(visitor) {
      await arrive(visitor);
      const offers = await driver.act(async (at_ms) => {
        const input = { kind: 'cards', at_ms, user_id: visitor.user_id } as const;
        await recordInput(db, input);
        return host.cards(input);
      });
      return { offers, next_flagship_ms: nextFlagship(now_ms()) };
    },
    room: (live_id) => host.room(live_id),
    async standing(visitor, live_id) {
      await arrive(visitor);
      return host.standing(visitor.user_id, live_id);
    },
    async actLive(visitor, command) {
      const { user_id } = visitor;
      await arrive(visitor);
      await keys.recall(db, user_id);
      return driver.act(
        async (at_ms) => {
          const act_key = keys.next(user_id, at_ms);
          const input = await host.liveInput({ visitor, command, at_ms, act_key });
          await recordLive(db, input);
          return host.actLive(input);
        },
        () => keys.after(user_id),
      );
    },
    nextSession: (creator_id) => host.nextSession(creator_id),
    changedRooms: (told) => host.changedRooms(told),
    peopleInRooms: () => host.peopleInRooms(),
    peopleHosting: () => host.peopleHosting(),
    isCreator: (creator_id) => creator_id >= 0 && creator_id < creators,
    comments: (video_id, reader_id) => host.comments(video_id, reader_id),
    questions: (product_id) => host.questions(product_id),
    productStats: (product_id) => host.productStats(product_id),
    merchantStats: (merchant_id) => host.merchantStats(merchant_id),
    productSights: (product_id, sku_ids) => host.productSights(product_id, sku_ids),
    shelf: () => host.shelf(),
    async watched(visitor) {
      await arrive(visitor);
      return host.watched(visitor.user_id);
    },
    async report(visitor, records) {
      await arrive(visitor);
      return report(visitor, () => records);
    },
    async tiles(visitor) {
      await arrive(visitor);
      return host.tiles(visitor.user_id);
    },
    async decide(user_id, { days, ...decision }) {
      return steer(user_id, (at_ms, act_key) => {
        const until_ms = at_ms + days * DAY_MS;
        return { name: 'override_guardrail', at_ms, user_id: null, act_key, until_ms, ...decision } as const;
      });
    },
    startExperiment: (user_id, { days, ...plan }) =>
      starts.pass(async () => {
        const known = await experimentsIn(db);
        const experiment_number = 1 + Math.max(0, ...known.map(({ start }) => start.experiment_number));
        const running = known.filter((each) => !isOver(each, driver.lived_ms)).length;
        if (experiment_number >= EXPERIMENTS || running >= TARGETS_MAX) return null;
        await oracles.forget(experiment_number);
        await driver.atRest(() => host.keepWorld(oracles.imagePath(experiment_number)));
        return steer(user_id, (at_ms, act_key) => {
          const first_day = dayOf(at_ms) + 1;
          const until_day = first_day + days;
          const given = { act_key, experiment_number, first_day, until_day, ...plan };
          return { name: 'start_experiment', at_ms, user_id: null, ...given } as const;
        });
      }),
    endExperiment: (user_id, end) =>
      steer(user_id, (at_ms, act_key) => ({ name: 'end_experiment', at_ms, user_id: null, act_key, ...end }) as const),
    oracles,
    series: (metric_id) => host.series(metric_id),
    history: () => host.history(),
    funnel: (visitor): Promise<FunnelView> => host.funnel(visitor.user_id),
    stream: async (visitor): Promise<readonly StreamItem[]> => streamItems(await host.lastLines(), visitor.user_id),
    attend: (place) => driver.attend(place),
    tileNews: (viewers) => host.tileNews(viewers),
    takeLines: (most) => host.takeLines(most),
    isWell: () => driver.is_well,
    async stop() {
      clearInterval(round);
      guardrails.stop();
      await oracles.stop();
      await driver.stop();
    },
  };
}
