import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { AnswerOf } from '../../model/wire/routes.ts';
import { Avatar } from '../art/avatar.tsx';
import { Bars } from './console-bars.tsx';
import type { ConsoleWordId } from './console-words.ts';
import { GoodsCell } from './goods-cell.tsx';
import { GoLiveForm } from './go-live-form.tsx';
import { Read } from './read.tsx';
import { useConsoleWords } from './use-console-words.ts';
import { useWatched } from './use-watched.ts';

type Studio = AnswerOf<'studio'>;

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** What money of a creator is called; what is not here is `other`. */
const kindWords: Readonly<Record<string, ConsoleWordId>> = {
  commission: 'kind_commission',
  commission_subsidy: 'kind_commission_subsidy',
  gift: 'kind_gift',
  incentive: 'kind_incentive',
  clawback: 'kind_clawback',
};

/** A creator's own view: reach, earnings, videos, sessions, and going live. */
export function StudioPage({ creator_id }: { readonly creator_id: string }): ReactElement {
  return <Read query={useWatched('studio', { params: { creator_id } })}>{(studio) => <Studio studio={studio} />}</Read>;
}

interface PartProps {
  readonly studio: Studio;
}

function Studio({ studio }: PartProps): ReactElement {
  const { say, pick, compact } = useConsoleWords();
  const { creator, live_id } = studio;
  return (
    <>
      <header className="console-who">
        <Avatar seed={creator.avatar_seed} size={64} name="" />
        <div>
          <h1>{pick(creator.name)}</h1>
          <p>{say('studio_line', { niche: pick(creator.niche), followers: compact(creator.followers) })}</p>
        </div>
        <span className="console-buttons">
          {live_id !== null && (
            <Link className="console-button" data-kind="main" href={`/live/${live_id}`}>
              {say('to_room')}
            </Link>
          )}
          <Link className="console-button" href="/studio">
            {say('other_studio')}
          </Link>
        </span>
      </header>
      <ReachPanel studio={studio} />
      <div className="console-columns">
        <EarningsPanel studio={studio} />
        <GoLiveForm studio={studio} />
        <VideosPanel studio={studio} />
        <SessionsPanel studio={studio} />
      </div>
    </>
  );
}

function ReachPanel({ studio: { reach, earnings } }: PartProps): ReactElement {
  const { say, whole, money, percent } = useConsoleWords();
  const facts = [
    [say('views'), whole(reach.views)],
    [say('viewers'), whole(reach.viewers)],
    [say('watched'), whole(Math.round(reach.watch_ms / HOUR_MS))],
    [say('completed'), reach.views === 0 ? '–' : percent(reach.completed / reach.views)],
    [say('likes'), whole(reach.likes)],
    [say('clicks'), whole(reach.clicks)],
    [say('orders_led'), whole(reach.orders)],
    [say('sold_led'), money(reach.sold_cents)],
  ] as const;
  const title = say('reach', { days: earnings.days.length });
  return (
    <section className="console-panel" aria-label={title}>
      <h2>{title}</h2>
      <dl className="console-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="tabular">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function EarningsPanel({ studio: { earnings } }: PartProps): ReactElement {
  const { say, money, day } = useConsoleWords();
  const { days, kinds } = earnings;
  const title = say('earned', { days: days.length });
  return (
    <section className="console-panel" aria-label={title}>
      <h2>{title}</h2>
      <p className="console-sum tabular">{money(days.reduce((sum, { cents }) => sum + cents, 0))}</p>
      <Bars
        days={days.map(({ starts_ms, cents }) => ({
          starts_ms,
          value: cents,
          text: say('earned_day', { day: day(starts_ms), amount: money(cents) }),
        }))}
      />
      {kinds.length === 0 ? (
        <p className="console-none">{say('earned_none')}</p>
      ) : (
        <table className="console-table">
          <caption className="spoken">{say('earned_for')}</caption>
          <tbody>
            {kinds.map(({ kind, cents }) => (
              <tr key={kind}>
                <th scope="row">{say(kindWords[kind] ?? 'kind_other')}</th>
                <td data-right className="tabular" data-sign={cents < 0 ? 'minus' : undefined}>
                  {money(cents)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function VideosPanel({ studio: { videos } }: PartProps): ReactElement {
  const { say, pick, whole, money, percent } = useConsoleWords();
  return (
    <section className="console-panel" aria-label={say('videos')}>
      <h2>{say('videos')}</h2>
      {videos.length === 0 ? (
        <p className="console-none">{say('videos_none')}</p>
      ) : (
        <div className="console-scroll">
          <table className="console-table">
            <caption className="spoken">{say('videos')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('video')}</th>
                {(['views', 'completed', 'likes', 'clicks', 'sold_led'] as const).map((column) => (
                  <th key={column} scope="col" data-right>
                    {say(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {videos.map(({ video, views, completed, likes, clicks, sold_cents }) => (
                <tr key={video.video_id}>
                  <th scope="row">
                    <Link href={`/v/${video.video_id}`} className="console-link">
                      <GoodsCell product={video} title={pick(video.hook)} text={pick(video.caption)} />
                    </Link>
                  </th>
                  {[whole(views), percent(completed / views), whole(likes), whole(clicks), money(sold_cents)].map(
                    (value, nth) => (
                      <td key={nth} data-right className="tabular">
                        {value}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function SessionsPanel({ studio: { sessions } }: PartProps): ReactElement {
  const { say, whole, money, instant } = useConsoleWords();
  return (
    <section className="console-panel" aria-label={say('sessions')}>
      <h2>{say('sessions')}</h2>
      {sessions.length === 0 ? (
        <p className="console-none">{say('sessions_none')}</p>
      ) : (
        <div className="console-scroll">
          <table className="console-table">
            <caption className="spoken">{say('sessions')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('started')}</th>
                {(['length', 'entries', 'peak', 'sold_led'] as const).map((column) => (
                  <th key={column} scope="col" data-right>
                    {say(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sessions.map(({ live_id, started_ms, length_ms, entries, peak_viewers, sold_cents }) => (
                <tr key={live_id}>
                  <th scope="row">
                    <Link href={`/live/${live_id}`} className="console-link tabular">
                      {instant(started_ms)}
                    </Link>
                  </th>
                  <td data-right className="tabular">
                    {length_ms === null
                      ? say('on_air')
                      : say('minutes', { minutes: Math.round(length_ms / MINUTE_MS) })}
                  </td>
                  <td data-right className="tabular">
                    {length_ms === null ? '–' : whole(entries)}
                  </td>
                  <td data-right className="tabular">
                    {length_ms === null ? '–' : whole(peak_viewers)}
                  </td>
                  <td data-right className="tabular">
                    {money(sold_cents)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
