import { sql } from 'kysely';
import { bookChecks } from './book-checks.ts';
import type { ShopDatabase } from './shop-database.ts';

/** What came of a check: how often it is broken, and where, in words. */
export interface Finding {
  readonly id: string;
  readonly sentence: string;
  readonly ok: boolean;
  readonly violations: number;
  readonly examples: readonly string[];
}

const EXAMPLES_MAX = 5;

export function findingOf(id: string, sentence: string, violations: number, examples: readonly string[]): Finding {
  return { id, sentence, ok: violations === 0, violations, examples: examples.slice(0, EXAMPLES_MAX) };
}

/** Holds the books to their laws, all of them at one instant. */
export async function auditBooks(db: ShopDatabase): Promise<Finding[]> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const findings: Finding[] = [];
      for (const { id, sentence, violations } of bookChecks) {
        const { rows } = await sql<{ what: string; all: number }>`
          select what, count(*) over () as all from (${sql.raw(violations)}) as violation
          order by what limit ${EXAMPLES_MAX}`.execute(tx);
        findings.push(
          findingOf(
            id,
            sentence,
            rows[0]?.all ?? 0,
            rows.map(({ what }) => what),
          ),
        );
      }
      return findings;
    });
}
