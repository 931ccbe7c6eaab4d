import type { Report } from './report-queue.ts';

/** What a browser keeps from one page to the next; refuses where it may keep nothing. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'vitrine.outbox.';
/** More reports than this wait for no server: the oldest are given up. Assumption, 200 to 2,000: about 300 bytes each. */
const KEPT_MAX = 500;

/** Whose reports an outbox holds; they are told as theirs alone. */
interface Kept {
  readonly user_id: string;
  readonly reports: readonly Report[];
}

/**
 * Reports that are not known to be recorded, kept where they outlive the page: a request that a closing page sends
 * may be lost with it. What was recorded all the same is told twice, and counted once by its key.
 */
export interface Outbox {
  /** Puts these in the place of what this page kept before. */
  keep(user_id: string, reports: readonly Report[]): void;
  /** Takes what pages before this one left of somebody. What others left waits for them. */
  take(user_id: string): readonly Report[];
}

/** @param page - names this page among those that are open: each writes a place of its own */
export function createOutbox(shelf: () => Shelf, page: string): Outbox {
  /** A browser that keeps nothing still reports. */
  const attempt = <T>(run: (at: Shelf) => T, otherwise: T): T => {
    try {
      return run(shelf());
    } catch {
      return otherwise;
    }
  };
  const own = (user_id: string): string => `${PREFIX}${user_id}.${page}`;
  return {
    keep(user_id, reports) {
      attempt((at) => {
        if (reports.length === 0) at.removeItem(own(user_id));
        else at.setItem(own(user_id), JSON.stringify({ user_id, reports: reports.slice(-KEPT_MAX) } satisfies Kept));
      }, undefined);
    },
    take: (user_id) =>
      attempt((at) => {
        const names = Array.from({ length: at.length }, (_, nth) => at.key(nth)).filter(
          (name) => name?.startsWith(`${PREFIX}${user_id}.`) === true && name !== own(user_id),
        ) as string[];
        return names.flatMap((name) => {
          const reports = reportsIn(at.getItem(name));
          at.removeItem(name);
          return reports;
        });
      }, []),
  };
}

/** Nothing where it cannot be read: another version may have written it. */
function reportsIn(text: string | null): readonly Report[] {
  try {
    const { reports } = JSON.parse(text ?? '') as Partial<Kept>;
    return Array.isArray(reports) ? reports : [];
  } catch {
    return [];
  }
}
