import type { ReactElement, RefObject } from 'react';
import type { Metric } from '../../metrics/definitions/metric.ts';
import { type Status, statusOf } from '../../metrics/evaluate/status.ts';
import { useMove, useTile, useTiles } from '../live/live.ts';
import { board } from '../figures/board.ts';
import { MetricButton } from '../figures/metric-button.tsx';
import { Digits, Mine, Parts, useReason } from '../figures/reading.tsx';
import { StatusMark } from '../figures/status-mark.tsx';
import { useBound } from '../figures/use-bound.ts';
import { useStageWords } from './use-stage-words.ts';
import './guardrail-board.css';

const worst: readonly Status[] = ['breach', 'warning', 'unknown', 'good'];

/** Guardrails by how they stand; one that misses its aim but not its warning holds. */
function useStanding(): ReadonlyMap<Status, readonly Metric[]> {
  const tiles = useTiles();
  const standing = new Map<Status, Metric[]>();
  for (const metric of board.guardrails) {
    const tile = tiles.get(metric.id);
    if (tile === undefined) continue;
    const status = statusOf(metric, tile.all.value);
    const shown = status === 'fair' ? 'good' : status;
    standing.set(shown, [...(standing.get(shown) ?? []), metric]);
  }
  return standing;
}

/** One line of how the guardrails stand, naming those that do not hold. */
export function GuardrailLine({ onOpen }: { readonly onOpen: () => void }): ReactElement {
  const { say, pick, language } = useStageWords();
  const standing = useStanding();
  const between = language === 'zh' ? '、' : ', ';
  return (
    <button type="button" className="guardrail-line" onClick={onOpen}>
      <b>{say('guardrails')}</b>
      {worst.map((status) => {
        const metrics = standing.get(status);
        if (metrics === undefined) return null;
        const is_named = status === 'breach' || status === 'warning';
        return (
          <span key={status} className="tabular">
            {metrics.length} <StatusMark status={status} />
            {is_named && <small>{metrics.map(({ name }) => pick(name)).join(between)}</small>}
          </span>
        );
      })}
    </button>
  );
}

/** What must not get worse while the rest gets better. */
export function GuardrailBoard({ place }: { readonly place: RefObject<HTMLElement | null> }): ReactElement {
  const { say } = useStageWords();
  return (
    <section ref={place} className="guardrails" aria-label={say('guardrails')} tabIndex={-1}>
      <header className="section-head">
        <h2>{say('guardrails')}</h2>
      </header>
      <div className="guardrail-rows">
        {board.guardrails.map((metric) => (
          <Guardrail key={metric.id} metric={metric} />
        ))}
      </div>
    </section>
  );
}

function Guardrail({ metric }: { readonly metric: Metric }): ReactElement {
  const { pick } = useStageWords();
  const tile = useTile(metric.id);
  const move = useMove(metric.id);
  const reasonOf = useReason();
  return (
    <MetricButton metric={metric} className="guardrail" move={move}>
      <span className="guardrail-head">
        <span className="metric-name">{pick(metric.name)}</span>
        {tile !== undefined && <StatusMark status={statusOf(metric, tile.all.value)} />}
      </span>
      {tile === undefined ? (
        <span className="metric-skeleton" />
      ) : (
        <>
          <span className="guardrail-value">
            <Digits metric={metric} value={tile.all.value} />
            {tile.all.value === null ? (
              <span className="metric-reason">{reasonOf(tile)}</span>
            ) : (
              <Parts metric={metric} of={tile.all} cue={move?.ordinal} />
            )}
          </span>
          <span className="guardrail-foot">
            <Mine metric={metric} tile={tile} move={move} />
            <Bounds metric={metric} />
          </span>
        </>
      )}
    </MetricButton>
  );
}

function Bounds({ metric }: { readonly metric: Metric }): ReactElement | null {
  const { say } = useStageWords();
  const text = useBound(metric);
  const { warning, breach } = metric;
  if (warning === undefined && breach === undefined) return null;
  return (
    <span className="parts tabular">
      {warning === undefined ? `${say('breaks')} ${text(breach)}` : `${say('warns')} ${text(warning)}`}
    </span>
  );
}
