import { X } from 'lucide-react';
import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';
import { catalogue } from '../../metrics/definitions/catalogue/catalogue.ts';
import type { Metric } from '../../metrics/definitions/metric.ts';
import { statusOf } from '../../metrics/evaluate/status.ts';
import { useMove, useTile } from '../live/live.ts';
import { metricOf } from './board.ts';
import { formulaParts } from './formula-parts.ts';
import { useBound } from './use-bound.ts';
import { useDefinition } from './open-definition.ts';
import { Digits, Mine, Parts, useReason } from './reading.tsx';
import { Sparkline } from './sparkline.tsx';
import { StatusMark, TargetMark } from './status-mark.tsx';
import { useFigureWords } from './use-figure-words.ts';
import './definition.css';

interface DefinitionProps {
  readonly metric_id: string;
  readonly onClose: () => void;
}

/**
 * What a metric means and how it is made, beside its values. Lies over the stream and leaves the phone free: a tap
 * there can be seen to move what is explained here.
 */
export function Definition({ metric_id, onClose }: DefinitionProps): ReactElement {
  const { say, pick } = useFigureWords();
  const metric = metricOf(metric_id);
  const titled = useId();
  const panel = useRef<HTMLElement>(null);
  const closing = useRef(onClose);
  useEffect(() => {
    closing.current = onClose;
  });
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    panel.current?.scrollTo(0, 0);
    // The link that led here is gone with the metric it stood in.
    panel.current?.focus();
  }, [metric_id]);
  return (
    <section
      ref={panel}
      className="definition"
      role="dialog"
      aria-labelledby={titled}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        closing.current();
      }}
    >
      <header>
        <p>{[say(metric.stakeholder), say(metric.stage), say(tierWord[metric.tier])].join(' · ')}</p>
        <h2 id={titled}>{pick(metric.name)}</h2>
        <button type="button" className="icon-button" aria-label={say('close')} onClick={onClose}>
          <X size={20} aria-hidden />
        </button>
      </header>
      <p className="definition-meaning">{pick(metric.meaning)}</p>
      <Values key={metric.id} metric={metric} />
      <Formula metric={metric} />
      <Facts metric={metric} />
    </section>
  );
}

const tierWord = {
  'north-star': 'north_star',
  core: 'core',
  supporting: 'supporting',
  guardrail: 'guardrails',
} as const;

function Values({ metric }: { readonly metric: Metric }): ReactElement {
  const { say } = useFigureWords();
  const tile = useTile(metric.id);
  const move = useMove(metric.id);
  const reasonOf = useReason();
  const bound = useBound(metric);
  if (tile === undefined) return <div className="metric-skeleton" />;
  const status = statusOf(metric, tile.all.value);
  return (
    <div className="definition-values">
      <p className="definition-value">
        <Digits metric={metric} value={tile.all.value} />
        <Sparkline metric_id={metric.id} width={150} height={48} />
      </p>
      {tile.all.value === null && <p className="metric-reason">{reasonOf(tile)}</p>}
      <p className="definition-line">
        <Parts metric={metric} of={tile.all} cue={move?.ordinal} />
        {metric.tier === 'guardrail' ? (
          <StatusMark status={status} />
        ) : (
          metric.target !== undefined && <TargetMark status={status} text={bound(metric.target)} />
        )}
      </p>
      <Mine metric={metric} tile={tile} move={move} />
      {tile.provisional && <p className="metric-reason">{say('provisional_text')}</p>}
    </div>
  );
}

function Formula({ metric }: { readonly metric: Metric }): ReactElement {
  const { say } = useFigureWords();
  const { numerator, denominator, scale } = formulaParts(metric);
  return (
    <div className="definition-formula">
      <h3>{say('formula')}</h3>
      <p>
        <span>{denominator === null ? say('formula') : say('numerator')}</span>
        <code>{numerator}</code>
      </p>
      {denominator !== null && (
        <p>
          <span>÷ {say('denominator')}</span>
          <code>{denominator}</code>
        </p>
      )}
      {scale !== '' && (
        <p>
          <code>{scale}</code>
        </p>
      )}
    </div>
  );
}

function Facts({ metric }: { readonly metric: Metric }): ReactElement {
  const { say, pick } = useFigureWords();
  const bound = useBound(metric);
  const { window_days: days, lag_days: lag = 0, parents } = metric;
  const children = [...catalogue.values()].filter((each) => each.parents.includes(metric.id));
  return (
    <dl className="definition-facts">
      <Fact name={say('window')}>{lag === 0 ? say('window_now', { days }) : say('window_lag', { days, lag })}</Fact>
      <Fact name={say('unit')}>{say(`unit_${metric.unit}`)}</Fact>
      <Fact name={say('good')}>{say(`good_${metric.good}`)}</Fact>
      {(['target', 'warning', 'breach'] as const).map((kind) => {
        const threshold = metric[kind];
        return threshold === undefined ? null : (
          <Fact key={kind} name={say(thresholdWord[kind])}>
            <b className="tabular">{bound(threshold)}</b> <small>{threshold.source}</small>
          </Fact>
        );
      })}
      <Fact name={say('owner')}>{say(`owner_${metric.owner}`)}</Fact>
      <Fact name={say('moved_by')}>{pick(metric.moved_by)}</Fact>
      {parents.length > 0 && (
        <Fact name={say('drives')}>
          <Links ids={parents} />
        </Fact>
      )}
      {children.length > 0 && (
        <Fact name={say('driven_by')}>
          <Links ids={children.map(({ id }) => id)} />
        </Fact>
      )}
      <Fact name={say('in_catalogue')}>
        <code>docs/metrics.md#{metric.id}</code>
      </Fact>
    </dl>
  );
}

const thresholdWord = { target: 'target', warning: 'warns', breach: 'breaks' } as const;

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Links({ ids }: { readonly ids: readonly string[] }): ReactElement {
  const { pick } = useFigureWords();
  const open = useDefinition();
  return (
    <span className="definition-links">
      {ids.map((id) => (
        <button key={id} type="button" onClick={() => open(id)}>
          {pick(metricOf(id).name)}
        </button>
      ))}
    </span>
  );
}
