import type { GuardrailDecision } from '../../model/wire/insights-views.ts';
import type { ShopDatabase } from '../books/shop-database.ts';

/** Decisions that a screen shows. */
const MOST = 200;
const shown = ['decision_id', 'metric_id', 'decision', 'why', 'who', 'at_ms', 'status', 'value'] as const;

/** What was decided about guardrails, the newest first. */
export function decisionsIn(db: ShopDatabase): Promise<GuardrailDecision[]> {
  return db.selectFrom('guardrail_decisions').select(shown).orderBy('decision_id', 'desc').limit(MOST).execute();
}

/** Keeps a decision. Nobody can change or take back what is kept. */
export function keepDecision(
  db: ShopDatabase,
  decision: Omit<GuardrailDecision, 'decision_id'> & { readonly user_id: number },
): Promise<GuardrailDecision> {
  return db.insertInto('guardrail_decisions').values(decision).returning(shown).executeTakeFirstOrThrow();
}
