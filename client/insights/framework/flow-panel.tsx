import type { CSSProperties, ReactElement } from 'react';
import { Link } from 'wouter';
import { leading, named } from '../../../metrics/definitions/framework.ts';
import { funnelBranches } from '../../../metrics/definitions/funnel.ts';
import type { Stage } from '../../../metrics/definitions/metric.ts';
import { startOfDay } from '../../../model/sim-time.ts';
import { figureText } from '../../figures/figure.ts';
import { flowOf, type FlowStep } from '../../figures/flow.ts';
import { Change, MetricName, Value, useWindowText } from '../metric-cells.tsx';
import type { Board } from '../use-board.ts';
import { useInsightsWords } from '../use-insights-words.ts';

const stages = ['discovery', 'exploration', 'purchase', 'post-purchase'] as const satisfies readonly Stage[];

interface FlowPanelProps {
  readonly board: Board;
}

/** The steps of a board's funnel, as they are shown. */
export function stepsOf({ funnel }: Board): readonly FlowStep[] {
  const marks = (of: Board['funnel']['steps']) => of.map(({ id, users }) => ({ id, users, mine: false }));
  return flowOf({ ...funnel, steps: marks(funnel.steps), branches: marks(funnel.branches) }).steps;
}

/** The days that the funnel is about. */
export function useFunnelDays(): (board: Board) => { first: string; last: string } {
  const { day } = useInsightsWords();
  return ({ funnel }) => ({ first: day(startOfDay(funnel.first_day)), last: day(startOfDay(funnel.last_day)) });
}

/** The flow of the week with its drop-off, and below each step the metrics that explain it. */
export function FlowPanel({ board }: FlowPanelProps): ReactElement {
  const { say } = useInsightsWords();
  const days = useFunnelDays();
  const steps = stepsOf(board);
  return (
    <section className="flow-panel" aria-label={say('flow')}>
      <header>
        <h2>{say('flow')}</h2>
        <p>{say('flow_unit', days(board))}</p>
      </header>
      <div className="flow-panel-stages">
        {stages.map((stage) => (
          <div key={stage} className="flow-panel-stage">
            <h3>
              <Link href={`/insights/flow`}>{say(stage)}</Link>
            </h3>
            {steps
              .filter((step) => step.stage === stage)
              .map((step) => (
                <FunnelStep key={step.id} step={step} board={board} />
              ))}
            <Leading stage={stage} board={board} />
          </div>
        ))}
      </div>
      <Branches board={board} />
    </section>
  );
}

/** What became of those who received something. */
export function Branches({ board }: FlowPanelProps): ReactElement {
  const { say, pick, whole } = useInsightsWords();
  return (
    <p className="flow-branch-line tabular">
      {say('after_that')}:{' '}
      {board.funnel.branches.map(({ id, users }, nth) => (
        <span key={id}>
          {nth > 0 && ' · '}
          {pick(funnelBranches.find((mark) => mark.id === id)?.name ?? { en: id, zh: id })} <b>{whole(users)}</b>
        </span>
      ))}
    </p>
  );
}

interface FunnelStepProps extends FlowPanelProps {
  readonly step: FlowStep;
}

/** A step of the funnel: how many got here, and what share of the step before. */
export function FunnelStep({ step, board }: FunnelStepProps): ReactElement {
  const { pick, whole, language, say } = useInsightsWords();
  const { id, name, users, of_before, of_first } = step;
  const before = board.funnel.steps.find((mark) => mark.id === id)?.users_before ?? 0;
  return (
    <div className="funnel-step" title={say('users_before', { users: whole(before) })}>
      <p>
        <b className="tabular">{whole(users)}</b> {pick(name)}
      </p>
      <span className="funnel-bar" style={{ '--of-first': of_first } as CSSProperties} aria-hidden>
        <i />
      </span>
      <p className="funnel-drop tabular">
        {of_before !== null && (
          <span title={say('of_step', { share: figureText(of_before, 'ratio', language) })}>
            → {figureText(of_before, 'ratio', language)}
          </span>
        )}
      </p>
    </div>
  );
}

function Leading({ stage, board }: FlowPanelProps & { readonly stage: (typeof stages)[number] }): ReactElement {
  const { say } = useInsightsWords();
  const windowText = useWindowText();
  return (
    <table className="leading">
      <tbody>
        {leading[stage].map((id) => {
          const metric = named(id);
          return (
            <tr key={id}>
              <th scope="row">
                <MetricName metric={metric} />
              </th>
              <td>
                <Value metric={metric} reading={board.by_id.get(id)} />
                <Change metric={metric} reading={board.by_id.get(id)} />
                <small title={windowText(metric)}>{say('days_window', { days: metric.window_days })}</small>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
