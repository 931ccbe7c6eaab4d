import type { ReactElement } from 'react';
import type { Metric } from '../../metrics/definitions/metric.ts';
import { reasons } from '../../metrics/definitions/metric.ts';
import type { TileView } from '../../model/wire/views.ts';
import type { HeardMove } from '../live/live-state.ts';
import { changeOf, figure, partsOf, partText } from './figure.ts';
import { useFigureWords } from './use-figure-words.ts';
import { useTicking } from './use-ticking.ts';
import './reading.css';

/** The digits of a value, with its unit written smaller. */
export function Digits({ metric, value }: { readonly metric: Metric; readonly value: number | null }): ReactElement {
  const { language } = useFigureWords();
  const { text, unit } = figure(value, metric.unit, language);
  return (
    <span className="digits tabular">
      {text}
      {unit !== '' && <small>{unit}</small>}
    </span>
  );
}

interface PartsProps {
  readonly metric: Metric;
  readonly of: TileView['all'];
  /** Changes with each tap of mine that moved it. */
  readonly cue: number | undefined;
}

/** `412 ÷ 1,080`: what a ratio is made of, counting when a tap of mine moved it. Nothing for what is no ratio. */
export function Parts({ metric, of, cue }: PartsProps): ReactElement | null {
  const { language } = useFigureWords();
  const counted = partsOf(metric);
  const numerator = useTicking(of.numerator, cue);
  const denominator = useTicking(of.denominator, cue);
  if (counted === null || of.numerator === null || of.denominator === null) return null;
  return (
    <span className="parts tabular">
      {partText(numerator, counted.numerator, language)} ÷ {partText(denominator, counted.denominator, language)}
    </span>
  );
}

/** What a tap of mine added above and below the line, for a while. */
export function Change({
  metric,
  move,
}: {
  readonly metric: Metric;
  readonly move: HeardMove | undefined;
}): ReactElement | null {
  const { language } = useFigureWords();
  if (move === undefined) return null;
  const text = changeOf(metric, move, language);
  return text === '' ? null : (
    <span key={move.ordinal} className="change tabular">
      {text}
    </span>
  );
}

/** My side of a metric. */
export function Mine({
  metric,
  tile,
  move,
}: {
  readonly metric: Metric;
  readonly tile: TileView;
  readonly move: HeardMove | undefined;
}): ReactElement {
  const { say } = useFigureWords();
  const { me } = tile;
  const is_empty = me === null || (me.value === null && !me.numerator && !me.denominator);
  return (
    <span className="mine" data-empty={is_empty || undefined}>
      <b>{say('me')}</b>
      {is_empty ? (
        <span>{say('me_none')}</span>
      ) : (
        <>
          <Digits metric={metric} value={me.value} />
          <Parts metric={metric} of={me} cue={move?.ordinal} />
        </>
      )}
      <Change metric={metric} move={move} />
    </span>
  );
}

/** Why there is no value, in the person's language. */
export function useReason(): (tile: TileView) => string {
  const { pick, say } = useFigureWords();
  return ({ reason }) => {
    if (reason === null) return say('no_value');
    return Object.hasOwn(reasons, reason) ? pick(reasons[reason as keyof typeof reasons]) : reason;
  };
}
