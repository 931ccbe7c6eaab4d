import { Languages, Pause, Route } from 'lucide-react';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { clockRates } from '../../model/wire/views.ts';
import { call } from '../wire/call.ts';
import { heardClock, useClock, useClockNews, useConnection, useSkipDone } from '../live/live.ts';
import { clockSentence, timeOfDay } from './clock-sentence.ts';
import { ResetButton } from './reset-button.tsx';
import { SkipMenu } from './skip-menu.tsx';
import { type Operator, useOperator } from './use-operator.ts';
import { useStageWords } from './use-stage-words.ts';
import './clock-bar.css';

/** Looks a second at the clock: each second at 1×, often enough for running minutes at more. */
const LOOK_MS = 250;

interface ClockBarProps {
  readonly onReset: () => void;
  readonly is_touring: boolean;
  readonly onTour: () => void;
}

/** Time of the world and what can be done with it. */
export function ClockBar({ onReset, is_touring, onTour }: ClockBarProps): ReactElement {
  const { say } = useStageWords();
  const operator = useOperator();
  return (
    <header className="clock-bar" aria-label={say('world_clock')}>
      <ClockFace />
      <div className="clock-drive">
        <div className="clock-controls">
          <RateButtons operator={operator} />
          <SkipMenu operator={operator} />
        </div>
        <ClockState refused={operator.refused} />
      </div>
      <div className="clock-aside">
        <ConnectionMark />
        <button type="button" className="bar-button" aria-pressed={is_touring} onClick={onTour}>
          <Route size={16} aria-hidden />
          {say('tour')}
        </button>
        <Link href="/insights" className="bar-button">
          {say('insights')}
        </Link>
        <Link href="/desk" className="bar-button">
          {say('shop_desk')}
        </Link>
        <LanguageButton />
        <ResetButton operator={operator} onReset={onReset} />
      </div>
    </header>
  );
}

function ClockFace(): ReactElement {
  const { day, say } = useStageWords();
  const clock = useClock(LOOK_MS);
  if (clock === null)
    return (
      <p className="clock-face">
        <span className="clock-day">{say('clock_unheard')}</span>
        <span className="clock-time tabular">--:--</span>
      </p>
    );
  return (
    <p className="clock-face">
      <span className="clock-day">{day(clock.now_ms)}</span>
      <time className="clock-time tabular" dateTime={new Date(clock.now_ms).toISOString()}>
        {timeOfDay(clock.now_ms, clock.rate)}
      </time>
    </p>
  );
}

function RateButtons({ operator: { is_busy, ask } }: { readonly operator: Operator }): ReactElement {
  const { say } = useStageWords();
  const clock = useClockNews();
  const connection = useConnection();
  return (
    <fieldset className="segments" disabled={clock === null || connection === 'lost'}>
      <legend className="spoken">{say('speed')}</legend>
      {clockRates.map((rate) => (
        <button
          key={rate}
          type="button"
          aria-label={rate === 0 ? say('pause') : say('run_at', { rate })}
          aria-pressed={clock?.asked_rate === rate}
          aria-disabled={is_busy}
          data-runs={(clock?.rate === rate && clock.asked_rate !== rate) || undefined}
          onClick={() => {
            if (!is_busy) void ask(async () => heardClock(await call('set_clock', { body: { rate } })));
          }}
        >
          {rate === 0 ? <Pause size={16} aria-hidden /> : <span className="tabular">{rate}×</span>}
        </button>
      ))}
    </fieldset>
  );
}

/** One line under the controls: how the world runs, a skip that is under way, or a line that is lost. */
function ClockState({ refused }: { readonly refused: string | null }): ReactElement {
  const { say, instant } = useStageWords();
  const clock = useClockNews();
  const connection = useConnection();
  const done = useSkipDone();
  if (refused !== null)
    return (
      <p className="clock-state" data-kind="caution" role="alert">
        {refused}
      </p>
    );
  if (connection === 'lost')
    return (
      <p className="clock-state" data-kind="caution" role="status">
        {say('lost_text')}
      </p>
    );
  if (clock === null) return <p className="clock-state" />;
  if (clock.skipping_to_ms !== null)
    return (
      <p className="clock-state clock-skip" role="status">
        <span>{say('skipping', { until: instant(clock.skipping_to_ms) })}</span>
        <progress max={1} {...(done === null ? {} : { value: done })} />
      </p>
    );
  const { id, values } = clockSentence(clock);
  return (
    <p className="clock-state" data-kind={clock.rate === clock.asked_rate ? undefined : 'caution'} role="status">
      {say(id, values)}
    </p>
  );
}

const connectionWord = { waiting: 'connecting', live: 'live', lost: 'lost' } as const;

function ConnectionMark(): ReactElement {
  const { say } = useStageWords();
  const connection = useConnection();
  return (
    <span className="connection" data-state={connection} role="status">
      <i aria-hidden />
      {say(connectionWord[connection])}
    </span>
  );
}

function LanguageButton(): ReactElement {
  const { say, language, speak } = useStageWords();
  const other = language === 'en' ? 'zh' : 'en';
  return (
    <button type="button" className="bar-button" lang={other} onClick={() => speak(other)}>
      <Languages size={16} aria-hidden />
      {say('other_language')}
    </button>
  );
}
