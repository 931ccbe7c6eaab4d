import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { HeardMove } from '../live/live-state.ts';
import { useMoves, useTile } from '../live/live.ts';
import { metricOf } from '../figures/board.ts';
import { leading } from './leading-moves.ts';
import { useDefinition } from '../figures/open-definition.ts';
import { Change, Digits, Parts } from '../figures/reading.tsx';
import { useStageWords } from './use-stage-words.ts';
import './moves-panel.css';

/** Rows that fit beside the stream; assumption, 4 to 8. */
const ROWS_MAX = 5;
/** Real time between two sentences for those who listen; assumption, 4 to 10 s. */
const SPEAK_MS = 6_000;

/** What my last taps moved, the weightiest first, wherever its tile may be. */
export function MovesPanel(): ReactElement {
  const { say } = useStageWords();
  const rows = leading(useMoves(), ROWS_MAX);
  return (
    <section className="moves" aria-label={say('moved')}>
      <h2>{say('moved')}</h2>
      {rows.length === 0 ? (
        <p className="moves-none">{say('moved_none')}</p>
      ) : (
        <ul>
          {rows.map((move) => (
            <Row key={move.id} move={move} />
          ))}
        </ul>
      )}
      <Spoken moves={rows} />
    </section>
  );
}

function Row({ move }: { readonly move: HeardMove }): ReactElement | null {
  const { say, pick } = useStageWords();
  const tile = useTile(move.id);
  const open = useDefinition();
  const metric = metricOf(move.id);
  if (tile === undefined) return null;
  return (
    <li>
      <button type="button" className="move" data-move={move.id} aria-haspopup="dialog" onClick={() => open(move.id)}>
        <span className="move-name">{pick(metric.name)}</span>
        <Change metric={metric} move={move} />
        <span className="move-sides">
          <b>{say('me')}</b>
          <Digits metric={metric} value={tile.me?.value ?? null} />
          {tile.me !== null && <Parts metric={metric} of={tile.me} cue={move.ordinal} />}
          <i>{say('all')}</i>
          <Digits metric={metric} value={tile.all.value} />
        </span>
      </button>
    </li>
  );
}

/** Says what moved, not more often than can be listened to. */
function Spoken({ moves }: { readonly moves: readonly HeardMove[] }): ReactElement {
  const { say, pick, language } = useStageWords();
  const [sentence, setSentence] = useState('');
  const latest = useRef('');
  const between = language === 'zh' ? '、' : ', ';
  latest.current =
    moves.length === 0 ? '' : say('moved_say', { names: moves.map(({ id }) => pick(metricOf(id).name)).join(between) });
  useEffect(() => {
    const timer = setInterval(() => setSentence(latest.current), SPEAK_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className="spoken" role="status">
      {sentence}
    </p>
  );
}
