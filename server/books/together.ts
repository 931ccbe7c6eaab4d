import type { ShopDatabase } from './shop-database.ts';

/** Questions in one statement; assumption, 32-1,000: one that long is no wait that a person feels. */
const TOGETHER = 100;

/** Where questions of one kind to one database wait. */
interface Desk<Q, A> {
  waiting: Waiting<Q, A>[];
  is_busy: boolean;
}

interface Waiting<Q, A> {
  readonly question: Q;
  resolve(answer: A): void;
  reject(error: unknown): void;
}

/**
 * Has questions of one kind asked together: those that come while others are under way wait, and then share one
 * statement, so that many people cost hardly more than one, and one alone waits for nobody. What is answered was read
 * after it was asked for.
 *
 * @param ask - answers questions in their order
 */
export function together<Q, A>(
  ask: (db: ShopDatabase, questions: readonly Q[]) => Promise<readonly A[]>,
): (db: ShopDatabase, question: Q) => Promise<A> {
  const desks = new WeakMap<ShopDatabase, Desk<Q, A>>();

  const serve = async (db: ShopDatabase, desk: Desk<Q, A>): Promise<void> => {
    desk.is_busy = true;
    while (desk.waiting.length > 0) {
      const served = desk.waiting.splice(0, TOGETHER);
      try {
        const answers = await ask(
          db,
          served.map(({ question }) => question),
        );
        served.forEach(({ resolve }, nth) => resolve(answers[nth]));
      } catch (error) {
        // Who came meanwhile would wait as long for the same: a database that is away is so for everybody.
        for (const { reject } of [...served, ...desk.waiting.splice(0)]) reject(error);
      }
    }
    // Before anybody else can have come: they would find a desk that is busy and never served.
    desk.is_busy = false;
  };

  return (db, question) =>
    new Promise((resolve, reject) => {
      const desk = desks.get(db) ?? { waiting: [], is_busy: false };
      desks.set(db, desk);
      desk.waiting.push({ question, resolve, reject });
      if (!desk.is_busy) void serve(db, desk);
    });
}
