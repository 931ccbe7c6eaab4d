import { catalogue as metrics } from '../../../metrics/definitions/catalogue/catalogue.ts';
import { cutRefusal } from '../../../metrics/definitions/cuts.ts';
import type { Dimension } from '../../../metrics/definitions/dimension.ts';
import { dimensions } from '../../../metrics/definitions/dimensions.ts';
import type { Metric } from '../../../metrics/definitions/metric.ts';
import type { Level } from '../../../metrics/evaluate/interval.ts';
import { guardrailState } from '../../../metrics/guardrails/guardrail-watch.ts';
import { evaluateSql } from '../../../metrics/shell/evaluate-sql.ts';
import { compileCut } from '../../../metrics/sql/queries/compile-cut.ts';
import { unitsRefusal } from '../../../metrics/sql/queries/compile-units.ts';
import { compileValue } from '../../../metrics/sql/queries/compile-value.ts';
import { dayOf } from '../../../model/sim-time.ts';
import { leverNames } from '../../../sim/levers/levers.ts';
import { boardOf } from '../../insights/board.ts';
import { cohortsOf } from '../../insights/cohorts.ts';
import { concentrationOf } from '../../insights/concentration.ts';
import { crossingsIn, decisionsIn, decisionView } from '../../insights/guardrail-log.ts';
import { experimentsIn, isOver, lastDayOf, type LivedExperiment } from '../../insights/experiment-log.ts';
import {
  experimentOptions as optionsOf,
  experimentPower as powerOf,
  planRefusal,
} from '../../insights/experiment-plans.ts';
import { experimentsOf, metricsOf, withOracle } from '../../insights/experiments.ts';
import { explore as explored } from '../../insights/explore.ts';
import { initiativesRanked } from '../../insights/initiatives.ts';
import { personOf, visitOf } from '../../insights/person.ts';
import { recordsOf, recordsRefusal } from '../../insights/records.ts';
import { whyMoved } from '../../insights/why.ts';
import type { OpenLog } from '../../insights/log-view.ts';
import { askLog as ask } from '../ask-log.ts';
import type { Answerer } from '../call.ts';
import { problemOf } from '../problems.ts';
import { idOf } from '../read-call.ts';
import type { Shop } from '../shop.ts';

/** Dimensions that one question may name: more give groups of one. */
const DIMENSIONS_MAX = 2;
/** Crossings that a screen shows. */
const CROSSINGS_MAX = 200;

function metricOf(id: string): Metric {
  const metric = metrics.get(id);
  if (metric === undefined) throw problemOf('no_such_metric', { subject: id });
  return metric;
}

function dimensionsOf(ids: readonly string[]): Dimension[] {
  if (ids.length > DIMENSIONS_MAX)
    throw problemOf('cannot_be_cut_so', { detail: `At most ${DIMENSIONS_MAX} dimensions at once.` });
  if (new Set(ids).size < ids.length) throw problemOf('cannot_be_cut_so', { detail: 'A dimension is named twice.' });
  return ids.map((id) => {
    const dimension = dimensions.get(id);
    if (dimension === undefined) throw problemOf('no_such_dimension', { subject: id });
    return dimension;
  });
}

function holdToCuts(metric: Metric, by: readonly Dimension[]): void {
  const refusal = cutRefusal(metric, by);
  if (refusal !== null) throw problemOf('cannot_be_cut_so', { subject: metric.id, detail: refusal });
}

export const insightsBoard: Answerer<'insights_board'> = ({ shop, query: { cut } }) => {
  const question = async (log: OpenLog) => boardOf(log, cut, new Map(await shop.engine.history()));
  return ask(shop, ['board', cut], question, 'days over');
};

export const explore: Answerer<'explore'> = async ({ shop, query }) => {
  const { grain, compare, level, cut, attribution } = query;
  const metric = metricOf(query.metric);
  const by = dimensionsOf(query.by);
  holdToCuts(metric, by);
  const asked = { metric, by, grain, compare: compare !== undefined, cut, attribution };
  const at_level = { ...asked, level: level === undefined ? undefined : (Number(level) as Level) };
  return ask(shop, ['explore', query], (log) => explored(log, at_level, shop.catalogue));
};

export const metricSql: Answerer<'metric_sql'> = async ({ shop, params, query }) => {
  const metric = metricOf(params.metric_id);
  const by = dimensionsOf(query.by);
  holdToCuts(metric, by);
  const as_of_ms = shop.engine.now_ms();
  const sql =
    by.length === 0
      ? compileValue(metric.id, { as_of_ms, attribution: query.attribution })
      : compileCut([metric], { as_of_ms, cut: 'all', by, periods: null, attribution: query.attribution }).sql;
  return { id: metric.id, sql };
};

export const metricRecords: Answerer<'metric_records'> = async ({ shop, params, query }) => {
  const { part, dimension, member, cut } = query;
  const metric = metricOf(params.metric_id);
  if ((dimension === undefined) !== (member === undefined))
    throw problemOf('invalid_request', { detail: 'A dimension and its member are named together.' });
  const group = dimension === undefined ? undefined : { by: dimensionsOf([dimension])[0], member: member as string };
  const asked = { metric, part, cut, group };
  const refusal = recordsRefusal(asked);
  if (refusal !== null) throw problemOf('cannot_be_cut_so', { subject: metric.id, detail: refusal });
  return ask(shop, ['records', metric.id, query], (log) => recordsOf(log, asked, shop.catalogue));
};

export const cohorts: Answerer<'cohorts'> = ({ shop, query: { kind } }) =>
  ask(shop, ['cohorts', kind], (log) => cohortsOf(log, kind));

export const concentration: Answerer<'concentration'> = ({ shop, query: { side, attribution } }) =>
  ask(shop, ['concentration', side, attribution], (log) => concentrationOf(log, side, shop.catalogue, attribution));

export const person: Answerer<'person'> = async ({ shop, params }) => {
  const user_id = idOf('user', params.user_id);
  const found = await ask(shop, ['person', user_id], (log) => personOf(log, user_id, shop.catalogue));
  if (found === null) throw problemOf('no_such_person', { subject: params.user_id });
  return found;
};

export const replayVisit: Answerer<'replay_visit'> = async ({ shop, params }) => {
  const session_id = idOf('session', params.session_id);
  const found = await ask(shop, ['visit', session_id], (log) => visitOf(log, session_id, shop.catalogue));
  if (found === null) throw problemOf('no_such_visit', { subject: params.session_id });
  return found;
};

export const experiments: Answerer<'experiments'> = async ({ shop, query }) => {
  const lived = await experimentsIn(shop.db);
  const known = lived.map(({ start, end }) => [start.act_key, end === null]);
  const today = dayOf(shop.engine.now_ms());
  const view = await ask(
    shop,
    ['experiments', query, known, today],
    (log) => experimentsOf(log, lived, query),
    'days over',
  );
  const with_oracles = view.experiments.map(async (each) =>
    each.status === 'permanent' ? each : withOracle(each, await shop.engine.oracles.state(each.number)),
  );
  return { ...view, experiments: await Promise.all(with_oracles) };
};

export const experimentOptions: Answerer<'experiment_options'> = async ({ shop }) =>
  optionsOf(await experimentsIn(shop.db), shop.engine.now_ms());

export const experimentPower: Answerer<'experiment_power'> = async ({ shop, query }) => {
  const metric = metricOf(query.metric);
  if (unitsRefusal(metric, query.design) !== null) throw problemOf('cannot_be_tried_so', { subject: metric.id });
  return ask(shop, ['power', query], (log) => powerOf(log, { ...query, metric }), 'days over');
};

export const startExperiment: Answerer<'start_experiment'> = async ({ shop, visitor, body }) => {
  const { goal, guardrail, secondary, ...plan } = body;
  const lever = leverNames.find((name) => name === body.lever);
  if (lever === undefined) throw problemOf('no_such_lever', { subject: body.lever });
  const refusal = planRefusal({ ...plan, lever, metrics: [...goal, ...guardrail, ...secondary].map(metricOf) });
  if (refusal !== null) throw problemOf('cannot_be_tried_so', { detail: refusal });
  const lists = { goal: goal.join(), guardrail: guardrail.join(), secondary: secondary.join() };
  const start = await shop.engine.startExperiment(visitor.user_id, { ...plan, ...lists });
  if (start === null) throw problemOf('too_many_experiments');
  return { number: start.experiment_number, from_day: start.first_day, until_day: start.until_day };
};

/** @throws HttpProblem where there is no such experiment */
async function livedExperiment(shop: Shop, number: number): Promise<LivedExperiment> {
  const found = (await experimentsIn(shop.db)).find(({ start }) => start.experiment_number === number);
  if (found === undefined) throw problemOf('no_such_experiment', { subject: String(number) });
  return found;
}

export const endExperiment: Answerer<'end_experiment'> = async ({ shop, visitor, params: { number }, body }) => {
  const lived = await livedExperiment(shop, number);
  if (isOver(lived, shop.engine.now_ms())) throw problemOf('experiment_is_over', { subject: String(number) });
  const end = { experiment_number: number, who: body.who, reason: body.why };
  const { at_ms } = await shop.engine.endExperiment(visitor.user_id, end);
  return { number, at_ms };
};

export const askOracle: Answerer<'ask_oracle'> = async ({ shop, params: { number } }) => {
  const lived = await livedExperiment(shop, number);
  const first_day = lived.start.first_day;
  const last_day = Math.min(dayOf(shop.engine.now_ms()) - 1, lastDayOf(lived));
  if (last_day < first_day) throw problemOf('no_day_over', { subject: String(number) });
  const metric_ids = Object.values(metricsOf(lived.start)).flat();
  const { oracles } = shop.engine;
  return { state: await oracles.ask(lived.start, { first_day, last_day, metric_ids }) };
};

export const initiatives: Answerer<'initiatives'> = async () => {
  const ranked = await initiativesRanked();
  if (ranked === null) throw problemOf('nothing_written_yet');
  return ranked;
};

export const why: Answerer<'why'> = async ({ shop, query }) => {
  const metric = metricOf(query.metric);
  const by = dimensionsOf([query.by]);
  holdToCuts(metric, by);
  return ask(shop, ['why', query], (log) => whyMoved(log, metric, by[0], shop.catalogue), 'days over');
};

export const guardrailDecisions: Answerer<'guardrail_decisions'> = async ({ shop }) => {
  const [crossings, decisions] = await Promise.all([crossingsIn(shop.db), decisionsIn(shop.db)]);
  return { crossings: crossings.slice(0, CROSSINGS_MAX), decisions };
};

export const decideGuardrail: Answerer<'decide_guardrail'> = async ({ shop, visitor, body }) => {
  const { metric_id, why, ...decided } = body;
  const metric = metricOf(metric_id);
  if (metric.tier !== 'guardrail') throw problemOf('not_a_guardrail', { subject: metric.id });
  const [reading] = await ask(shop, ['value', metric.id], ({ connection, at_ms }) =>
    evaluateSql(connection, [metric.id], { as_of_ms: at_ms }),
  );
  const state = guardrailState(metric, reading, 'calm') ?? 'calm';
  const decision = { ...decided, metric: metric.id, reason: why, state, value: reading.value };
  return decisionView(await shop.engine.decide(visitor.user_id, decision));
};
