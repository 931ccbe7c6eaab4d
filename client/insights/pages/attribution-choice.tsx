import type { ReactElement } from 'react';
import { type AttributionId, attributionIds, attributionRules } from '../../../metrics/definitions/attribution.ts';
import { useAsked } from '../use-asked.ts';
import { useInsightsWords } from '../use-insights-words.ts';
import { Choice } from './head.tsx';

/** Whom orders are credited to, by the address; the log's own rule where it says nothing. */
export function useAttribution(): AttributionId {
  const [read] = useAsked();
  return attributionIds.find((id) => id === read('credit')) ?? 'last_click';
}

/** Whom orders are credited to. */
export function AttributionChoice(): ReactElement {
  const { say, pick } = useInsightsWords();
  const [, change] = useAsked();
  const rule = useAttribution();
  return (
    <Choice
      label={say('credited_by')}
      value={rule}
      options={attributionIds.map((id) => [id, pick(attributionRules[id].name)])}
      onChoose={(credit) => change({ credit: credit === 'last_click' ? '' : credit })}
    />
  );
}
