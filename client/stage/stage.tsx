import { type ReactElement, useEffect, useRef, useState } from 'react';
import { catalogue } from '../../metrics/definitions/catalogue/catalogue.ts';
import { readAgain, useLiveFault, useTiles, watchStage } from '../live/live.ts';
import { useSentence } from '../shell/sentence.ts';
import { ClockBar } from './clock-bar.tsx';
import { CoreBoard } from './core-board.tsx';
import { Definition } from '../figures/definition.tsx';
import { EventStream } from './event-stream.tsx';
import { FlowFunnel } from './flow-funnel.tsx';
import { GuardrailBoard, GuardrailLine } from './guardrail-board.tsx';
import { MovesPanel } from './moves-panel.tsx';
import { NorthStar } from './north-star.tsx';
import { DefinitionOpener } from '../figures/open-definition.ts';
import { SupportingBoard } from './supporting-board.tsx';
import { TourPanel } from './tour-panel.tsx';
import { useStageWords } from './use-stage-words.ts';
import { useTravels } from './use-travels.ts';
import './stage.css';

interface StageProps {
  /** After the world went back to its opening state: whatever the app remembers is of another world. */
  readonly onReset?: () => void;
}

/**
 * What a presenter sees beside the phone: the world's clock, the metrics as they move, and the event stream, with what
 * the taps on the phone did to each.
 */
export function Stage({ onReset = startOver }: StageProps): ReactElement {
  const { say } = useStageWords();
  const frame = useRef<HTMLElement>(null);
  const guardrails = useRef<HTMLElement>(null);
  const [is_touring, setTouring] = useState(false);
  const [defined, setDefined] = useState<string | null>(null);
  useEffect(() => {
    watchStage(true);
    return () => watchStage(false);
  }, []);
  useTravels(frame);
  const showGuardrails = (): void => {
    guardrails.current?.scrollIntoView({ block: 'start' });
    guardrails.current?.focus({ preventScroll: true });
  };
  return (
    <DefinitionOpener.Provider value={setDefined}>
      <aside ref={frame} className="stage-board" aria-label={say('stage')}>
        <div className="stage-frame">
          <ClockBar onReset={onReset} is_touring={is_touring} onTour={() => setTouring(!is_touring)} />
          <div className="stage-metrics">
            <Unread />
            <NorthStar />
            <GuardrailLine onOpen={showGuardrails} />
            <FlowFunnel />
            <CoreBoard />
            <GuardrailBoard place={guardrails} />
            <SupportingBoard />
          </div>
          {is_touring ? (
            <TourPanel board={frame} onClose={() => setTouring(false)} />
          ) : (
            <div className="stage-side">
              <MovesPanel />
              <EventStream />
            </div>
          )}
          {defined !== null && <Definition metric_id={defined} onClose={() => setDefined(null)} />}
        </div>
      </aside>
    </DefinitionOpener.Provider>
  );
}

function startOver(): void {
  location.assign('/');
}

/** Where metrics could not be read: why, and trying again. */
function Unread(): ReactElement | null {
  const { say } = useStageWords();
  const sentence = useSentence();
  const fault = useLiveFault();
  const tiles = useTiles();
  if (fault === null || tiles.size >= catalogue.size) return null;
  return (
    <p className="stage-unread" role="alert">
      <b>{say('not_read')}</b> {sentence(fault)}
      <button type="button" className="bar-button" onClick={readAgain}>
        {say('read_again')}
      </button>
    </p>
  );
}
