import type { Command, Party } from '../../model/commerce/command.ts';
import type { Stamp } from '../../model/events/log-record.ts';
import type { SimMs } from '../../model/sim-time.ts';
import type { Idempotency } from '../books/command-log.ts';
import { nameOfKey } from '../books/idempotency.ts';
import { type KeyedRequest, type Outcome, runKeyed } from '../books/run-command.ts';
import type { ShopDatabase } from '../books/shop-database.ts';
import type { Visitor } from '../people/sessions.ts';
import { isDatabaseAway } from '../postgres/is-away.ts';
import type { ActKeys } from './act-keys.ts';
import type { Remote } from './calls.ts';
import type { Driver } from './driver.ts';
import type { CommandInput } from './input.ts';
import { stampAtDesk } from './person-stamp.ts';
import type { WorldHost } from './world-host.ts';

/** What somebody asks for at the till: as a buyer, or for the party that is named. */
export interface Asked {
  readonly visitor: Visitor;
  readonly command: Command;
  readonly idempotency: Idempotency | undefined;
  readonly party: Party | undefined;
}

/** What came of one request: where it alone could not be served, why. */
type Served = Outcome | { readonly kind: 'failed'; readonly error: unknown };

interface Waiting extends Asked {
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

export interface CounterParts {
  readonly db: ShopDatabase;
  readonly host: Remote<Pick<WorldHost, 'stampsFor'>>;
  readonly driver: Pick<Driver, 'act' | 'tell'>;
  readonly keys: ActKeys;
}

/** Commands in one transaction; assumption, 8-64: one that long is no wait that a person feels. */
const TOGETHER = 32;

/**
 * Where people wait for the till: all who wait when it is their turn are served together, in the order of their coming,
 * at one instant and in one transaction, so that many cost hardly more than one.
 */
export class Counter {
  readonly #parts: CounterParts;
  #waiting: Waiting[] = [];
  #is_called = false;

  constructor(parts: CounterParts) {
    this.#parts = parts;
  }

  /** Resolves when what came of it is durable, and the world knows. The keys of the visitor have to be recalled before. */
  submit(asked: Asked): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ...asked, resolve, reject });
      this.#call();
    });
  }

  #call(): void {
    if (this.#is_called || this.#waiting.length === 0) return;
    this.#is_called = true;
    const { driver, keys } = this.#parts;
    let served: readonly Waiting[] = [];
    const turn = driver.act(
      async (at_ms) => {
        served = this.#take(at_ms);
        this.#is_called = false;
        this.#call();
        return this.#serve(served, at_ms);
      },
      () => Math.max(0, ...this.#waiting.slice(0, TOGETHER).map(({ visitor }) => keys.after(visitor.user_id))),
    );
    turn.then(
      (outcomes) =>
        served.forEach(({ resolve, reject }, nth) => {
          const outcome = outcomes[nth];
          if (outcome.kind === 'failed') reject(outcome.error);
          else resolve(outcome);
        }),
      (error: unknown) => {
        // Before it was anybody's turn, it was everybody's.
        if (this.#is_called && served.length === 0) {
          this.#is_called = false;
          served = this.#waiting.splice(0);
        }
        for (const { reject } of served) reject(error);
      },
    );
  }

  /** Those who can be served at this instant: everybody once, each key once, an act after those before it. */
  #take(at_ms: SimMs): readonly Waiting[] {
    const { keys } = this.#parts;
    const names = new Set<string>();
    const users = new Set<number>();
    const taken: Waiting[] = [];
    const rest: Waiting[] = [];
    for (const waiting of this.#waiting) {
      const name = waiting.idempotency && nameOfKey({ party: partyOf(waiting), idempotency: waiting.idempotency });
      const { user_id } = waiting.visitor;
      const is_late = taken.length === TOGETHER || users.has(user_id) || keys.after(user_id) >= at_ms;
      users.add(user_id);
      if (is_late || (name !== undefined && names.has(name))) rest.push(waiting);
      else {
        taken.push(waiting);
        if (name !== undefined) names.add(name);
      }
    }
    this.#waiting = rest;
    return taken;
  }

  async #serve(served: readonly Waiting[], at_ms: SimMs): Promise<readonly Served[]> {
    const { host, driver, keys } = this.#parts;
    const buyers = served.filter(({ party }) => party === undefined);
    const stamps = (buyers.length === 0 ? [] : await host.stampsFor(buyers.map(said))).values();
    const requests = served.map((waiting): KeyedRequest => {
      const { visitor, command, idempotency, party } = waiting;
      const occasion = { at_ms, act_key: keys.next(visitor.user_id, at_ms), party: partyOf(waiting) };
      const stamp = party === undefined ? (stamps.next().value as Stamp) : stampAtDesk(party);
      return { command, occasion, stamp, idempotency };
    });
    const outcomes = await this.#settle(requests);
    const inputs: CommandInput[] = [];
    let place = 0;
    outcomes.forEach((outcome, nth) => {
      if (outcome.kind !== 'settled') return;
      const { idempotency: _, ...request } = requests[nth];
      place = outcome.entry.place;
      inputs.push({ kind: 'command', at_ms, request, events: outcome.entry.events });
    });
    if (inputs.length > 0) await driver.tell(inputs, place);
    return outcomes;
  }

  /** All of them in one transaction; where one of them cannot be served, the others are, each in its own. */
  async #settle(requests: readonly KeyedRequest[]): Promise<readonly Served[]> {
    const { db } = this.#parts;
    try {
      return await runKeyed(db, requests);
    } catch (error) {
      if (requests.length === 1 || isDatabaseAway(error)) throw error;
    }
    const served: Served[] = [];
    for (const request of requests) {
      const alone = await runKeyed(db, [request]).catch((error: unknown) => {
        if (isDatabaseAway(error)) throw error;
        return [{ kind: 'failed', error } as const];
      });
      served.push(...alone);
    }
    return served;
  }
}

/** What the stamp of a buyer's act is made from. */
function said({ visitor: { user_id, visit_id }, command }: Asked) {
  return { visitor: { user_id, visit_id }, command };
}

function partyOf({ party, visitor: { user_id } }: Asked): Party {
  return party ?? { role: 'user', user_id };
}
