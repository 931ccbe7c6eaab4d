import type { InitiativesView } from '../../model/wire/insights-plan-views.ts';
import { initiatives } from '../../sim/scenarios/initiatives.ts';
import type { InitiativesResult } from '../../sim/twin/initiatives-page.ts';
import { shippedResult } from './results-folder.ts';

/** The strategic initiatives, ranked by what twins of a world show; null where no run of them ships. */
export async function initiativesRanked(): Promise<InitiativesView | null> {
  const result = await shippedResult<InitiativesResult>('initiatives');
  if (result === null) return null;
  const { date, seed, users, burn_in_days, by_north_star } = result;
  // Effects need their time: of several horizons the longest.
  const weeks = Math.max(...result.weeks);
  const ranked = by_north_star[String(weeks)].flatMap((id) => {
    const initiative = initiatives.find((each) => each.id === id);
    const verdict = result.verdicts.find((each) => each.initiative === id && each.weeks === weeks);
    if (initiative === undefined || verdict === undefined) return [];
    const { title, step, stakeholder, owner, when, hypothesis, rival, guardrails, kill } = initiative;
    const { north_star, cost_cents, effect_per_cost, scores, is_killed } = verdict;
    const meant = { id, title, step, stakeholder, owner, when, hypothesis, rival, guardrails: [...guardrails], kill };
    return [{ ...meant, north_star, cost_cents, effect_per_cost, scores, is_killed }];
  });
  return { date, seed, users, burn_in_days, weeks, initiatives: ranked };
}
