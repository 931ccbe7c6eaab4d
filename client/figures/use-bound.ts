import type { Metric, Threshold } from '../../metrics/definitions/metric.ts';
import { figureText } from './figure.ts';
import { useFigureWords } from './use-figure-words.ts';

/** Writes a threshold, a band with both ends. */
export function useBound(metric: Metric): (threshold: Threshold | undefined) => string {
  const { language } = useFigureWords();
  return (threshold) => {
    if (threshold === undefined) return '';
    const low = figureText(threshold.value, metric.unit, language);
    return threshold.high === undefined ? low : `${low} – ${figureText(threshold.high, metric.unit, language)}`;
  };
}
