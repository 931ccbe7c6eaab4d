import type { Metric } from '../../metrics/definitions/metric.ts';

/** What the catalogue is asked for; an empty value asks for nothing. */
export interface MetricsAsk {
  readonly words: string;
  readonly stage: string;
  readonly tier: string;
  readonly stakeholder: string;
}

const textOf = ({ id, name, meaning, moved_by }: Metric): string =>
  [id, name.en, name.zh, meaning.en, meaning.zh, moved_by.en, moved_by.zh].join(' ').toLowerCase();

/** Metrics that say every word somewhere in their name, meaning or what moves them, in the order of the catalogue. */
export function findMetrics(metrics: Iterable<Metric>, { words, stage, tier, stakeholder }: MetricsAsk): Metric[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  return [...metrics].filter(
    (metric) =>
      (stage === '' || metric.stage === stage) &&
      (tier === '' || metric.tier === tier) &&
      (stakeholder === '' || metric.stakeholder === stakeholder) &&
      asked.every((word) => textOf(metric).includes(word)),
  );
}
