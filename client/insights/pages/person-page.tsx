import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { Avatar } from '../../art/avatar.tsx';
import { figureText } from '../../figures/figure.ts';
import { useAnswer } from '../../wire/queries.ts';
import { Answered } from '../answered.tsx';
import { useInsightsWords } from '../use-insights-words.ts';
import { Head } from './head.tsx';

const MINUTE_MS = 60_000;

/** What a platform observes of somebody, and their visits. */
export function PersonPage({ user_id }: { readonly user_id: string }): ReactElement {
  const { say, pick, instant, whole, language } = useInsightsWords();
  const query = useAnswer('person', { params: { user_id } });
  return (
    <div className="insights-sheet">
      <Answered query={query}>
        {({ name, avatar_seed, city_tier, activity, device, by_person, visits, left_out }) => (
          <div className="insights-cards">
            <div className="insights-split">
              <Avatar seed={avatar_seed} size={56} name="" />
              <Head
                title={pick(name)}
                text={`${say('person_text', { tier: city_tier, activity: activity.replaceAll('_', ' '), device: (device ?? '—').replaceAll('_', ' ') })} ${say(by_person ? 'real_person' : 'synthetic')}`}
              />
            </div>
            <section className="insights-panel" aria-label={say('visits')}>
              <h2>{say('visits')}</h2>
              <div className="insights-scroll">
                <table className="insights-table">
                  <caption className="spoken">{say('visits')}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{say('when')}</th>
                      {(['lasted', 'videos', 'looks', 'orders'] as const).map((word) => (
                        <th key={word} scope="col" data-right>
                          {say(word)}
                        </th>
                      ))}
                      <th scope="col">
                        <span className="spoken">{say('replay')}</span>
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {visits.map(({ session_id, from_ms, until_ms, videos, looks, orders }) => (
                      <tr key={session_id}>
                        <th scope="row" className="tabular">
                          {instant(from_ms)}
                        </th>
                        <td data-right className="tabular">
                          {figureText((until_ms - from_ms) / MINUTE_MS, 'min', language)}
                        </td>
                        {[videos, looks, orders].map((count, nth) => (
                          <td key={nth} data-right className="tabular">
                            {whole(count)}
                          </td>
                        ))}
                        <td data-right>
                          <Link href={`/insights/visits/${session_id}`}>{say('replay')}</Link>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              {left_out > 0 && <p>{say('visits_more', { count: left_out })}</p>}
            </section>
          </div>
        )}
      </Answered>
    </div>
  );
}
