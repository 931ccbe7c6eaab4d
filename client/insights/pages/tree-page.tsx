import { ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { catalogue } from '../../../metrics/definitions/catalogue/catalogue.ts';
import type { Metric } from '../../../metrics/definitions/metric.ts';
import { board as places, metricOf } from '../../figures/board.ts';
import { StarChange } from '../framework/star-panel.tsx';
import { Answered } from '../answered.tsx';
import { Change, MetricName, Spark, Value, useWindowText } from '../metric-cells.tsx';
import { Made } from '../metric-table.tsx';
import { useAsked } from '../use-asked.ts';
import { type Board, useBoard } from '../use-board.ts';
import { useInsightsWords } from '../use-insights-words.ts';
import { Head } from './head.tsx';
import { WhyPanel } from './why-panel.tsx';
import './tree-page.css';

const childrenOf = (id: string): Metric[] => [...catalogue.values()].filter(({ parents }) => parents.includes(id));

/** From the north star down: each step shows a metric and what drives it. */
export function TreePage(): ReactElement {
  const { say } = useInsightsWords();
  const [read] = useAsked();
  const wanted = read('at', places.star.id);
  const metric = catalogue.get(wanted) ?? places.star;
  return (
    <div className="insights-sheet">
      <Head title={say('page_tree')} text={say('tree_text')} />
      <Answered query={useBoard()}>{(board) => <Branch metric={metric} board={board} />}</Answered>
    </div>
  );
}

/** The way from the north star down to a metric, by the first parent of each. */
function wayTo(metric: Metric): Metric[] {
  const [parent] = metric.parents;
  return parent === undefined ? [metric] : [...wayTo(metricOf(parent)), metric];
}

interface BranchProps {
  readonly metric: Metric;
  readonly board: Board;
}

function Branch({ metric, board }: BranchProps): ReactElement {
  const { say, pick } = useInsightsWords();
  const children = childrenOf(metric.id);
  const way = wayTo(metric);
  return (
    <div className="tree">
      <nav className="tree-way" aria-label={say('up_to')}>
        {way.map((above, nth) => (
          <span key={above.id}>
            {nth > 0 && <ChevronRight size={14} aria-hidden />}
            <Step metric={above} is_here={above === metric}>
              {pick(above.name)}
            </Step>
          </span>
        ))}
      </nav>
      <div className="tree-top">
        <Node metric={metric} board={board} is_top />
        {metric === places.star && (
          <div className="insights-panel">
            <StarChange board={board} />
            <p className="tree-note">{say('why_sum')}</p>
          </div>
        )}
      </div>
      {metric === places.star && <WhyPanel metric={metric} />}
      <h2 className="tree-drivers">{say('drivers', { name: pick(metric.name) })}</h2>
      {children.length === 0 ? (
        <p className="insights-none">{say('no_drivers')}</p>
      ) : (
        <ul className="tree-nodes">
          {children.map((child) => (
            <li key={child.id}>
              <Node metric={child} board={board} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Node({ metric, board, is_top = false }: BranchProps & { readonly is_top?: boolean }): ReactElement {
  const { say, pick } = useInsightsWords();
  const windowText = useWindowText();
  const reading = board.by_id.get(metric.id);
  const below = childrenOf(metric.id).length;
  return (
    <article className="tree-node" data-top={is_top || undefined}>
      <header>
        <h3>{is_top ? pick(metric.name) : <Step metric={metric}>{pick(metric.name)}</Step>}</h3>
        <small>{windowText(metric)}</small>
      </header>
      <p className="tree-value">
        <Value metric={metric} reading={reading} />
        <Spark metric={metric} reading={reading} width={is_top ? 180 : 96} height={is_top ? 44 : 28} />
      </p>
      <p className="tree-foot">
        <Made metric={metric} board={board} />
        <Change metric={metric} reading={reading} />
      </p>
      <p className="tree-foot">
        <MetricName metric={metric}>{say('how_defined')}</MetricName>
        {!is_top && below > 0 && <Step metric={metric}>{`${below} ↓`}</Step>}
      </p>
    </article>
  );
}

interface StepProps {
  readonly metric: Metric;
  readonly is_here?: boolean;
  readonly children: string;
}

function Step({ metric, is_here = false, children }: StepProps): ReactElement {
  const [read] = useAsked();
  const { say, pick } = useInsightsWords();
  const cut = read('cut');
  const href = `/insights/tree?at=${metric.id}${cut === '' ? '' : `&cut=${cut}`}`;
  return (
    <Link
      href={href}
      aria-current={is_here ? 'page' : undefined}
      aria-label={children.endsWith('↓') ? say('drivers', { name: pick(metric.name) }) : undefined}
    >
      {children}
    </Link>
  );
}
