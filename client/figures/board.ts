import { catalogue } from '../../metrics/definitions/catalogue/catalogue.ts';
import { northStarFactors } from '../../metrics/definitions/catalogue/north-star.ts';
import { type Metric, type Stage, type Stakeholder, stages, stakeholders } from '../../metrics/definitions/metric.ts';

/** A metric that must be there: the catalogue is checked when it is defined. */
export function metricOf(id: string): Metric {
  const metric = catalogue.get(id);
  if (metric === undefined) throw new Error(`no metric ${id}`);
  return metric;
}

const metrics = [...catalogue.values()];
const factors: readonly string[] = northStarFactors;

/** Every metric in its place: each is shown once. */
export const board: {
  readonly star: Metric;
  readonly factors: readonly Metric[];
  readonly core: readonly { readonly stakeholder: Stakeholder; readonly metrics: readonly Metric[] }[];
  readonly guardrails: readonly Metric[];
  readonly supporting: readonly { readonly stage: Stage; readonly metrics: readonly Metric[] }[];
} = {
  star: metrics.find(({ tier }) => tier === 'north-star') as Metric,
  factors: factors.map(metricOf),
  core: stakeholders.map((stakeholder) => ({
    stakeholder,
    metrics: metrics.filter((metric) => metric.tier === 'core' && metric.stakeholder === stakeholder),
  })),
  guardrails: metrics.filter(({ tier }) => tier === 'guardrail'),
  supporting: stages.map((stage) => ({
    stage,
    metrics: metrics.filter(
      ({ id, tier, stage: of }) => tier === 'supporting' && of === stage && !factors.includes(id),
    ),
  })),
};
