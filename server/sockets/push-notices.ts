import type { Logger } from 'pino';
import type { SimMs } from '../../model/sim-time.ts';
import type { NoticesView, NoticeView } from '../../model/wire/people-views.ts';
import { noticesOf } from '../api/handlers/notices.ts';
import type { OrderNews } from '../world/life.ts';
import { repeat } from './repeat.ts';
import { type LiveShop, roomOf, type ShopSocket, type ShopSockets } from './shop-sockets.ts';

/** Real time between two looks at whose orders moved. */
const LOOK_MS = 500;
/** Looks in one of which prices and posts are looked at too: nothing says by itself that they concern somebody. */
const ROUND_OF_LOOKS = 10;
/** People looked at in one such round, the next ones in the next: many sockets cost what few cost. */
const PEOPLE_A_ROUND = 20;

/** What somebody who is here has been told. */
interface Told {
  /** What happened before they came they find where notices are listed. */
  readonly since_ms: SimMs;
  keys: ReadonlySet<string>;
}

/** Tells everybody who is here what happens to what they have, want or follow. Answers how to end it. */
export function pushNotices(io: ShopSockets, shop: LiveShop, log: Logger): () => void {
  const { engine } = shop;
  const people = new Map<number, Told>();
  const due = new Set<number>();
  let looks = 0;

  const isHere = (user_id: number): boolean => io.sockets.adapter.rooms.has(roomOf(user_id));
  const welcome = ({ data }: ShopSocket): void => {
    const { user_id } = data.visitor;
    if (!people.has(user_id)) people.set(user_id, { since_ms: engine.now_ms(), keys: new Set() });
  };
  const tell = async (user_id: number): Promise<void> => {
    const told = people.get(user_id);
    if (told === undefined) return;
    if (!isHere(user_id)) {
      people.delete(user_id);
      return;
    }
    const all = await noticesOf({ shop, visitor: { user_id, visit_id: 0 } });
    const notices = all.notices.filter((each) => each.at_ms > told.since_ms && !told.keys.has(keyOf(each)));
    told.keys = new Set(all.notices.map(keyOf));
    if (notices.length > 0) io.to(roomOf(user_id)).emit('notice', { ...all, notices } satisfies NoticesView);
  };
  const look = async (): Promise<void> => {
    if (looks++ % ROUND_OF_LOOKS === 0) {
      for (const user_id of [...people.keys()].slice(0, PEOPLE_A_ROUND)) {
        due.add(user_id);
        // Who was looked at stands last.
        const told = people.get(user_id) as Told;
        people.delete(user_id);
        people.set(user_id, told);
      }
    }
    const wanted = [...due];
    due.clear();
    for (const user_id of wanted) await tell(user_id);
  };
  const hear = (news: readonly OrderNews[]): void => {
    for (const { user_id } of news) if (people.has(user_id)) due.add(user_id);
  };
  const forget = (): void => {
    people.clear();
    for (const socket of io.sockets.sockets.values()) welcome(socket);
  };

  forget();
  io.on('connection', welcome);
  engine.news.on('orders', hear);
  engine.news.on('turned_back', forget);
  const timer = repeat(LOOK_MS, look, (error) => log.warn({ err: error }, 'notices could not be told'));
  return () => {
    clearInterval(timer);
    io.off('connection', welcome);
    engine.news.off('orders', hear).off('turned_back', forget);
  };
}

/** A price that drops again is news again. */
function keyOf({ notice_id, amount_cents }: NoticeView): string {
  return `${notice_id}/${amount_cents}`;
}
