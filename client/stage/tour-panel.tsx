import { Check, ChevronLeft, ChevronRight, SkipForward, X } from 'lucide-react';
import { type ReactElement, type RefObject, useEffect, useRef, useState } from 'react';
import { metricOf } from '../figures/board.ts';
import { heardClock, useClockNews, useMoves } from '../live/live.ts';
import { isCalm } from '../shell/preferences.ts';
import { call } from '../wire/call.ts';
import { shownBy, tour } from './tour.ts';
import { useOperator } from './use-operator.ts';
import { useStageWords } from './use-stage-words.ts';
import './tour.css';

interface TourPanelProps {
  /** Where the tiles are that are pointed at. */
  readonly board: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Leads a presenter through the four steps: what to do, what to say, and the tile to look at. */
export function TourPanel({ board, onClose }: TourPanelProps): ReactElement {
  const { say, pick } = useStageWords();
  const [at, setAt] = useState(0);
  const step = tour[at];
  const moves = useMoves();
  const newest = moves[0]?.ordinal ?? 0;
  const began = useRef(newest);
  const shown = shownBy(step, moves, began.current);
  const metric = metricOf(shown?.id ?? step.metric_ids[0]);
  usePointer(board, metric.id);
  const go = (to: number): void => {
    began.current = newest;
    setAt(to);
  };
  return (
    <section className="tour" aria-label={say('tour')}>
      <header>
        <ol aria-label={say('tour')}>
          {tour.map(({ stage }, nth) => (
            <li key={stage} aria-current={nth === at ? 'step' : undefined} data-past={nth < at || undefined}>
              <span className="spoken">{say(stage)}</span>
            </li>
          ))}
        </ol>
        <Elapsed />
        <button type="button" className="icon-button" aria-label={say('tour_end')} onClick={onClose}>
          <X size={18} aria-hidden />
        </button>
      </header>
      <h2>{say('tour_step', { nth: at + 1, name: say(step.stage) })}</h2>
      <ul>
        {step.acts.map((act) => (
          <li key={act.en}>{pick(act)}</li>
        ))}
      </ul>
      {step.skips.length > 0 && <Skips targets={step.skips} />}
      <p className="tour-tile" data-moved={shown !== undefined || undefined} role="status">
        {shown === undefined ? (
          <>
            {say('tour_watch')} <b>{pick(metric.name)}</b>
          </>
        ) : (
          <>
            <Check size={16} aria-hidden /> {say('tour_moved', { name: pick(metric.name) })}
          </>
        )}
      </p>
      <details open>
        <summary>{say('tour_notes')}</summary>
        <p>{pick(step.notes)}</p>
      </details>
      <footer>
        <button type="button" className="bar-button" disabled={at === 0} onClick={() => go(at - 1)}>
          <ChevronLeft size={16} aria-hidden />
          {say('tour_back')}
        </button>
        <button
          type="button"
          className="bar-button"
          data-kind={shown === undefined ? undefined : 'next'}
          onClick={() => (at === tour.length - 1 ? onClose() : go(at + 1))}
        >
          {say(at === tour.length - 1 ? 'tour_end' : 'tour_next')}
          <ChevronRight size={16} aria-hidden />
        </button>
      </footer>
    </section>
  );
}

/** Where waiting would bore. */
function Skips({ targets }: { readonly targets: (typeof tour)[number]['skips'] }): ReactElement {
  const { say } = useStageWords();
  const { is_busy, refused, ask } = useOperator();
  const clock = useClockNews();
  return (
    <div className="tour-skips">
      {targets.map((to) => (
        <button
          key={to}
          type="button"
          className="bar-button"
          disabled={is_busy || clock === null || clock.skipping_to_ms !== null}
          onClick={() => void ask(async () => heardClock(await call('skip', { body: { to } })))}
        >
          <SkipForward size={16} aria-hidden />
          {say(`skip_${to}` as 'skip_parcel_arrives')}
        </button>
      ))}
      {refused !== null && <p role="alert">{refused}</p>}
    </div>
  );
}

const SECOND_MS = 1_000;
const PLANNED_MINUTES = tour.reduce((sum, { minutes }) => sum + minutes, 0);

/** Real time since the tour began, of what is planned for it. */
function Elapsed(): ReactElement {
  const { say } = useStageWords();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const began_ms = performance.now();
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - began_ms) / SECOND_MS)), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <time className="tabular" aria-label={say('tour_time')} role="timer">
      {text} / {PLANNED_MINUTES}:00
    </time>
  );
}

/** Points at the tile of a metric while it is meant. */
function usePointer(board: RefObject<HTMLElement | null>, metric_id: string): void {
  useEffect(() => {
    const tile = board.current?.querySelector<HTMLElement>(`.stage-metrics [data-metric="${metric_id}"]`);
    if (tile === null || tile === undefined) return;
    tile.dataset.pointed = '';
    tile.scrollIntoView({ block: 'center', behavior: isCalm() ? 'auto' : 'smooth' });
    return () => {
      delete tile.dataset.pointed;
    };
  }, [board, metric_id]);
}
