import { stakeholders } from '../../metrics/definitions/metric.ts';
import type { InitiativesView } from '../../model/wire/insights-plan-views.ts';
import { initiatives } from '../../sim/scenarios/initiatives.ts';
import { scoreBeyondChance } from '../../sim/twin/initiatives.ts';
import type { InitiativesResult } from '../../sim/twin/initiatives-page.ts';
import { halfInterval, meanOf } from '../../sim/twin/paired.ts';
import { shippedResult } from './results-folder.ts';

/** The strategic initiatives, ranked by what twins of worlds show; null where no run of them ships. */
export async function initiativesRanked(): Promise<InitiativesView | null> {
  const result = await shippedResult<InitiativesResult>('initiatives');
  if (result === null) return null;
  const { date, seeds, users, burn_in_days, by_north_star } = result;
  // Effects need their time: of several horizons the longest.
  const weeks = Math.max(...result.weeks);
  const ranked = by_north_star[String(weeks)];
  const ids = [...ranked, ...initiatives.map(({ id }) => id).filter((id) => !ranked.includes(id))];
  const views = ids.flatMap((id) => {
    const initiative = initiatives.find((each) => each.id === id);
    const verdict = result.verdicts.find((each) => each.initiative === id && each.weeks === weeks);
    const effect = verdict === undefined ? null : meanOf(verdict.effect);
    if (initiative === undefined || verdict === undefined || effect === null) return [];
    const { title, step, stakeholder, owner, when, hypothesis, rival, guardrails, kill } = initiative;
    const { baseline, cost_cents, effect_per_cost, is_killed } = verdict;
    return [
      {
        id,
        title,
        step,
        stakeholder,
        owner,
        when,
        hypothesis,
        rival,
        guardrails: [...guardrails],
        kill,
        baseline,
        effect: effect.mean,
        half_interval: halfInterval(effect),
        is_told: ranked.includes(id),
        cost_cents,
        effect_per_cost,
        is_killed,
        scores: Object.fromEntries(stakeholders.map((each) => [each, scoreBeyondChance(verdict, each)])),
      },
    ];
  });
  return { date, seeds: [...seeds], users, burn_in_days, weeks, initiatives: views };
}
