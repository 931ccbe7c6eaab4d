import { ArrowLeft, Languages, Printer } from 'lucide-react';
import { type ComponentType, lazy, type ReactElement, Suspense, useEffect, useState } from 'react';
import { Link, Route, Switch, useRoute, useSearch } from 'wouter';
import { Definition } from '../figures/definition.tsx';
import { DefinitionOpener } from '../figures/open-definition.ts';
import { watchStage } from '../live/live.ts';
import { Mishap } from '../shell/mishap.tsx';
import { OfflineNote } from '../shell/offline-note.tsx';
import { Doors } from '../start/doors.tsx';
import { BreachNotice } from './breach-notice.tsx';
import { Framework } from './framework/framework.tsx';
import type { InsightsWordId } from './insights-words.ts';
import { useAsked } from './use-asked.ts';
import { useBoard } from './use-board.ts';
import { useInsightsWords } from './use-insights-words.ts';
import './insights.css';

/** A page that comes when it is first gone to. */
function page<K extends string>(
  load: () => Promise<{ readonly [N in K]: () => ReactElement }>,
  name: K,
): ComponentType {
  return lazy(async (): Promise<{ default: ComponentType }> => ({ default: (await load())[name] }));
}

/** The pages that the bar names, in its order; the first is the framework. */
const pages: readonly { readonly path: string; readonly word: InsightsWordId; readonly Page: ComponentType }[] = [
  { path: '', word: 'page_framework', Page: Framework },
  { path: '/tree', word: 'page_tree', Page: page(() => import('./pages/tree-page.tsx'), 'TreePage') },
  {
    path: '/scorecards',
    word: 'page_scorecards',
    Page: page(() => import('./pages/scorecards-page.tsx'), 'ScorecardsPage'),
  },
  { path: '/flow', word: 'page_flow', Page: page(() => import('./pages/flow-page.tsx'), 'FlowPage') },
  { path: '/cohorts', word: 'page_cohorts', Page: page(() => import('./pages/cohorts-page.tsx'), 'CohortsPage') },
  {
    path: '/concentration',
    word: 'page_concentration',
    Page: page(() => import('./pages/concentration-page.tsx'), 'ConcentrationPage'),
  },
  {
    path: '/guardrails',
    word: 'page_guardrails',
    Page: page(() => import('./pages/guardrails-page.tsx'), 'GuardrailsPage'),
  },
  {
    path: '/experiments',
    word: 'page_experiments',
    Page: page(() => import('./pages/experiments-page.tsx'), 'ExperimentsPage'),
  },
  {
    path: '/initiatives',
    word: 'page_initiatives',
    Page: page(() => import('./pages/initiatives-page.tsx'), 'InitiativesPage'),
  },
  {
    path: '/catalogue',
    word: 'page_catalogue',
    Page: page(() => import('./pages/catalogue-page.tsx'), 'CataloguePage'),
  },
  { path: '/explore', word: 'page_explore', Page: page(() => import('./pages/explore-page.tsx'), 'ExplorePage') },
];
const RecordsPage = lazy(async () => ({ default: (await import('./pages/records-page.tsx')).RecordsPage }));
const PersonPage = lazy(async () => ({ default: (await import('./pages/person-page.tsx')).PersonPage }));
const VisitPage = lazy(async () => ({ default: (await import('./pages/visit-page.tsx')).VisitPage }));

const BASE = '/insights';

/** The face for executives, product managers and facilitators: whether commerce works, for whom, at what cost. */
export function Insights(): ReactElement {
  return (
    <div className="insights">
      <OfflineNote />
      <Doors>
        <Inside />
      </Doors>
    </div>
  );
}

function Inside(): ReactElement {
  const { say } = useInsightsWords();
  const [defined, setDefined] = useState<string | null>(null);
  // Definitions show the metric as it stands this moment.
  useEffect(() => {
    watchStage(true);
    return () => watchStage(false);
  }, []);
  return (
    <DefinitionOpener.Provider value={setDefined}>
      <Bar />
      <main className="insights-page" id="insights-page" tabIndex={-1}>
        <Mishap>
          <Suspense fallback={<div className="answered-waiting" aria-busy />}>
            <Switch>
              {pages.map(({ path, Page }) => (
                <Route key={path} path={`${BASE}${path}`} component={Page} />
              ))}
              <Route path={`${BASE}/records/:metric`}>
                {({ metric }) => <RecordsPage key={metric} metric_id={metric} />}
              </Route>
              <Route path={`${BASE}/people/:id`}>{({ id }) => <PersonPage key={id} user_id={id} />}</Route>
              <Route path={`${BASE}/visits/:id`}>{({ id }) => <VisitPage key={id} session_id={id} />}</Route>
              <Route>
                <p className="insights-none">{say('not_there')}</p>
              </Route>
            </Switch>
          </Suspense>
        </Mishap>
      </main>
      {defined !== null && (
        <div className="insights-definition">
          <Definition metric_id={defined} onClose={() => setDefined(null)} />
        </div>
      )}
    </DefinitionOpener.Provider>
  );
}

function Bar(): ReactElement {
  const { say, language, speak } = useInsightsWords();
  const cut = useAsked()[0]('cut');
  return (
    <header className="insights-bar">
      <Link href="/" className="insights-home" title={say('to_app')}>
        <ArrowLeft size={16} aria-hidden />
        <span className="spoken">{say('to_app')}</span>
        <b>Vitrine</b> {say('insights')}
      </Link>
      <nav aria-label={say('pages')}>
        {pages.map(({ path, word }) => (
          <Tab key={path} path={`${BASE}${path}`} cut={cut}>
            {say(word)}
          </Tab>
        ))}
      </nav>
      <BreachNotice />
      <AsOf />
      <Whose />
      <button
        type="button"
        className="insights-tool"
        onClick={() => print()}
        title={say('print')}
        aria-label={say('print')}
      >
        <Printer size={16} aria-hidden />
      </button>
      <button
        type="button"
        className="insights-tool"
        lang={language === 'en' ? 'zh-CN' : 'en'}
        onClick={() => speak(language === 'en' ? 'zh' : 'en')}
      >
        <Languages size={16} aria-hidden />
        {say('other_language')}
      </button>
    </header>
  );
}

interface TabProps {
  readonly path: string;
  readonly cut: string;
  readonly children: string;
}

function Tab({ path, cut, children }: TabProps): ReactElement {
  const [is_here] = useRoute(path);
  return (
    <Link href={`${path}${cut === '' ? '' : `?cut=${cut}`}`} aria-current={is_here ? 'page' : undefined}>
      {children}
    </Link>
  );
}

/** Which instant the figures are of. */
function AsOf(): ReactElement | null {
  const { say, day } = useInsightsWords();
  const { data } = useBoard();
  if (data === undefined) return null;
  const { at_ms } = data.reading;
  return (
    <p className="insights-as-of tabular" title={say('as_of_text')}>
      {say('as_of', { at: day(at_ms) })}
    </p>
  );
}

function Whose(): ReactElement {
  const { say } = useInsightsWords();
  const [read, change] = useAsked();
  useSearch();
  return (
    <select
      className="insights-select"
      aria-label={say('whose')}
      value={read('cut', 'all')}
      onChange={(event) => change({ cut: event.target.value === 'all' ? '' : event.target.value })}
    >
      <option value="all">{say('everyone')}</option>
      <option value="people">{say('people_only')}</option>
    </select>
  );
}
