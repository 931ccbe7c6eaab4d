import type { Logger } from 'pino';
import type { ClockView } from '../../model/wire/views.ts';
import { findOrders } from '../books/read-books.ts';
import { orderViews } from '../api/views/order-views.ts';
import { streamItems } from '../world/stream-items.ts';
import type { OrderNews } from '../world/life.ts';
import { repeat } from './repeat.ts';
import { type LiveShop, roomOf, type ShopSockets } from './shop-sockets.ts';

/** Real time between two messages of a kind: what a person can follow, and what a tap waits for at most. */
const every_ms = { clock: 500, tiles: 250, funnel: 1_000, stream: 250 } as const;
/** Lines of the population in one message: 20 a second. */
const LINES_AT_ONCE = 5;

/** Tells everybody who listens what happens. Answers how to end it. */
export function pushNews(io: ShopSockets, shop: LiveShop, log: Logger): () => void {
  const { engine, db } = shop;
  const timers: NodeJS.Timeout[] = [];
  const keep = (interval_ms: number, work: () => Promise<void>): void => {
    timers.push(repeat(interval_ms, work, (error) => log.warn({ err: error }, 'news could not be told')));
  };
  /** Viewers of the stage: each user once, however many windows are open. */
  const viewers = (): number[] => [
    ...new Set(
      [...io.sockets.sockets.values()].filter(({ data }) => data.watches_stage).map(({ data }) => data.visitor.user_id),
    ),
  ];

  let last_clock: ClockView | null = null;
  const tellClock = (): void => {
    const clock = engine.clock();
    if (last_clock !== null && isSame(last_clock, clock)) return;
    last_clock = clock;
    io.emit('clock', clock);
  };
  keep(every_ms.clock, async () => tellClock());
  keep(every_ms.tiles, async () => {
    for (const [user_id, tiles] of await engine.tileNews(viewers())) io.to(roomOf(user_id)).emit('tiles', tiles);
  });
  const funnels = new Map<number, string>();
  keep(every_ms.funnel, async () => {
    for (const user_id of viewers()) {
      const funnel = await engine.funnel({ user_id, visit_id: 0 });
      const said = JSON.stringify(funnel);
      if (funnels.get(user_id) === said) continue;
      funnels.set(user_id, said);
      io.to(roomOf(user_id)).emit('funnel', funnel);
    }
  });
  keep(every_ms.stream, async () => {
    const lines = await engine.takeLines(LINES_AT_ONCE);
    if (lines.length === 0) return;
    for (const user_id of viewers()) io.to(roomOf(user_id)).emit('stream', streamItems(lines, user_id));
  });
  const tellOrders = (news: readonly OrderNews[]): void => {
    const tell = async (): Promise<void> => {
      const heard = news.filter(({ user_id }) => io.sockets.adapter.rooms.has(roomOf(user_id)));
      const orders = await findOrders(
        db,
        heard.map(({ order_id }) => order_id),
      );
      const views = await orderViews(shop, orders);
      orders.forEach(({ user_id }, nth) => io.to(roomOf(user_id)).emit('order', views[nth]));
    };
    tell().catch((error: unknown) => log.warn({ err: error }, 'orders could not be told'));
  };
  engine.news.on('clock', tellClock);
  engine.news.on('turned_back', tellClock);
  engine.news.on('orders', tellOrders);

  return () => {
    for (const timer of timers) clearInterval(timer);
    engine.news.off('clock', tellClock).off('turned_back', tellClock).off('orders', tellOrders);
  };
}

function isSame(a: ClockView, b: ClockView): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
