import type { AttributionId } from '../../metrics/definitions/attribution.ts';
import { catalogue as metrics } from '../../metrics/definitions/catalogue/catalogue.ts';
import type { Dimension } from '../../metrics/definitions/dimension.ts';
import { dimensions } from '../../metrics/definitions/dimensions.ts';
import type { Metric } from '../../metrics/definitions/metric.ts';
import { spreadOf } from '../../metrics/evaluate/lorenz.ts';
import { evaluateCut } from '../../metrics/shell/evaluate-cut.ts';
import type { ConcentrationView } from '../../model/wire/insights-views.ts';
import type { Catalogue } from '../../sim/catalogue/catalogue.ts';
import type { OpenLog } from './log-view.ts';
import { memberOf } from './names.ts';

const LEADERS = 10;
/** Points of the curve that a screen can tell apart. */
const POINTS_MAX = 200;
/** The guardrail whose window the page takes. */
const guardrails = { creator: 'hhi_creator', merchant: 'hhi_merchant' } as const;

/** How GMV is spread over those who sold something in the window of the guardrail. */
export async function concentrationOf(
  log: OpenLog,
  side: ConcentrationView['side'],
  catalogue: Catalogue,
  attribution?: AttributionId,
): Promise<ConcentrationView> {
  const { connection, at_ms, first_ms, seq } = log;
  const { window_days } = metrics.get(guardrails[side]) as Metric;
  const gmv: Metric = { ...(metrics.get('gmv') as Metric), window_days };
  const by = [dimensions.get(side) as Dimension];
  const values = await evaluateCut(connection, [gmv], {
    as_of_ms: at_ms,
    by,
    known: log,
    ...(attribution === undefined ? {} : { attribution }),
  });
  const sellers = values.flatMap(({ members: [key], value }) =>
    key === null || value === null ? [] : [{ key, cents: value }],
  );
  const total = sellers.reduce((sum, { cents }) => sum + cents, 0);
  const { curve, gini } = spreadOf(sellers.map(({ cents }) => cents));
  const stride = Math.ceil(curve.length / POINTS_MAX);
  const leaders = sellers.toSorted((a, b) => b.cents - a.cents).slice(0, LEADERS);
  return {
    reading: { at_ms, seq, first_ms },
    side,
    window_days,
    sellers: sellers.length,
    total_cents: total,
    gini,
    curve: curve.filter((_, nth) => nth % stride === 0 || nth === curve.length - 1),
    leaders: leaders.map(({ key, cents }) => ({
      key,
      name: memberOf(side, key, catalogue).name ?? { en: key, zh: key },
      cents,
      share: cents / total,
    })),
  };
}
