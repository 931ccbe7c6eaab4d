import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { RecordLine } from '../../../model/wire/insights-views.ts';
import { useAnswer } from '../../wire/queries.ts';
import { Answered } from '../answered.tsx';
import { useAsked } from '../use-asked.ts';
import { useInsightsWords } from '../use-insights-words.ts';
import { Head } from './head.tsx';
import './visit-page.css';

/** Real time between two records of a replay. */
const STEP_MS = 900;

/** A visit once more, record by record, on a phone. */
export function VisitPage({ session_id }: { readonly session_id: string }): ReactElement {
  const query = useAnswer('replay_visit', { params: { session_id } });
  return (
    <div className="insights-sheet">
      <Answered query={query}>{(visit) => <Replay {...visit} />}</Answered>
    </div>
  );
}

interface ReplayProps {
  readonly user_id: string | null;
  readonly who: { readonly en: string; readonly zh: string } | null;
  readonly records: readonly RecordLine[];
  readonly left_out: number;
}

function Replay({ user_id, who, records, left_out }: ReplayProps): ReactElement {
  const { say, pick, instant, whole } = useInsightsWords();
  const [read] = useAsked();
  const wanted = records.findIndex(({ seq }) => seq === Number(read('at')));
  const [at, setAt] = useState(Math.max(0, wanted));
  const [is_playing, setPlaying] = useState(false);
  const last = records.length - 1;
  useEffect(() => {
    if (!is_playing) return;
    const timer = setInterval(() => setAt((nth) => Math.min(last, nth + 1)), STEP_MS);
    return () => clearInterval(timer);
  }, [is_playing, last]);
  useEffect(() => {
    if (at === last) setPlaying(false);
  }, [at, last]);
  return (
    <div className="insights-cards">
      <Head
        title={say('visit_of', { name: who === null ? say('nobody') : pick(who) })}
        text={say('visit_text', { from: instant(records[0].at_ms), count: records.length + left_out })}
      >
        {user_id !== null && (
          <Link className="insights-button" href={`/insights/people/${user_id}`}>
            {say('visits')}
          </Link>
        )}
      </Head>
      <div className="visit">
        <Phone record={records[at]} />
        <div className="visit-steps insights-panel">
          <div className="visit-tools" role="toolbar" aria-label={say('replay')}>
            <button type="button" className="insights-button" disabled={at === 0} onClick={() => setAt(at - 1)}>
              <ChevronLeft size={16} aria-hidden />
              {say('step_back')}
            </button>
            <button
              type="button"
              className="insights-button"
              data-kind="main"
              onClick={() => {
                if (at === last) setAt(0);
                setPlaying(!is_playing);
              }}
            >
              {is_playing ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
              {say(is_playing ? 'pause' : 'play')}
            </button>
            <button type="button" className="insights-button" disabled={at === last} onClick={() => setAt(at + 1)}>
              {say('step_on')}
              <ChevronRight size={16} aria-hidden />
            </button>
            <span className="tabular">{say('nth_of', { nth: whole(at + 1), count: whole(records.length) })}</span>
          </div>
          <Steps records={records} at={at} onGo={setAt} />
        </div>
      </div>
    </div>
  );
}

interface StepsProps {
  readonly records: readonly RecordLine[];
  readonly at: number;
  readonly onGo: (nth: number) => void;
}

function Steps({ records, at, onGo }: StepsProps): ReactElement {
  const { pick, instant } = useInsightsWords();
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const item = here.current;
    const list = item?.parentElement;
    if (item !== null && list !== null && list !== undefined)
      list.scrollTop = item.offsetTop - list.offsetTop - list.clientHeight / 2;
  }, [at]);
  return (
    <ol>
      {records.map(({ seq, at_ms, did, name }, nth) => (
        <li key={seq} ref={nth === at ? here : undefined}>
          <button type="button" aria-current={nth === at ? 'step' : undefined} onClick={() => onGo(nth)}>
            <time className="tabular">{instant(at_ms)}</time>
            <span>{pick(did)}</span>
            <small>{name}</small>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** What the person did at this moment, on the frame of a phone; what was seen can be opened. */
function Phone({ record }: { readonly record: RecordLine }): ReactElement {
  const { say, pick, instant } = useInsightsWords();
  const { at_ms, surface, did, name, video_id, product_id } = record;
  return (
    <div className="visit-phone" aria-live="polite">
      <p className="visit-phone-bar tabular">
        {instant(at_ms)} <span>{surface === 'none' ? '' : surface.replaceAll('_', ' ')}</span>
      </p>
      <p className="visit-phone-did">{pick(did)}</p>
      <p className="visit-phone-name">{name}</p>
      <div className="visit-phone-links">
        {video_id !== null && (
          <Link className="insights-button" href={`/v/${video_id}`}>
            {say('open_video')}
          </Link>
        )}
        {product_id !== null && (
          <Link className="insights-button" href={`/p/${product_id}`}>
            {say('open_product')}
          </Link>
        )}
      </div>
    </div>
  );
}
