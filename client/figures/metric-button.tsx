import type { ReactElement, ReactNode } from 'react';
import type { Metric } from '../../metrics/definitions/metric.ts';
import type { HeardMove } from '../live/live-state.ts';
import { useDefinition } from './open-definition.ts';
import { useFigureWords } from './use-figure-words.ts';

interface MetricButtonProps {
  readonly metric: Metric;
  readonly className: string;
  /** What my last tap did to it. */
  readonly move: HeardMove | undefined;
  readonly children: ReactNode;
}

/** A metric that can be tapped: opens its definition, and flashes when my tap has moved it. */
export function MetricButton({ metric, className, move, children }: MetricButtonProps): ReactElement {
  const { say, pick } = useFigureWords();
  const open = useDefinition();
  return (
    <button
      type="button"
      className={className}
      data-metric={metric.id}
      aria-haspopup="dialog"
      aria-description={say('open_definition', { name: pick(metric.name) })}
      onClick={() => open(metric.id)}
    >
      {move !== undefined && <span key={move.ordinal} className="metric-flash" aria-hidden />}
      {children}
    </button>
  );
}
