import type { GuardrailDecision } from '../../model/wire/insights-views.ts';
import type { ShopDatabase } from '../books/shop-database.ts';

/** Decisions that a screen shows. */
const MOST = 200;

/** What was decided about guardrails, the newest first. */
export async function decisionsIn(db: ShopDatabase): Promise<GuardrailDecision[]> {
  const rows = await db
    .selectFrom('guardrail_decisions')
    .selectAll()
    .orderBy('decision_id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(({ decided_at: _, user_id: __, ...row }) => row);
}

/** Keeps a decision. Nobody can change or take back what is kept. */
export async function keepDecision(
  db: ShopDatabase,
  decision: Omit<GuardrailDecision, 'decision_id'> & { readonly user_id: number },
): Promise<GuardrailDecision> {
  const {
    decided_at: _,
    user_id: __,
    ...row
  } = await db.insertInto('guardrail_decisions').values(decision).returningAll().executeTakeFirstOrThrow();
  return row;
}
