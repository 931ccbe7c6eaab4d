import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue as metrics } from '../../metrics/definitions/catalogue/catalogue.ts';
import { dimensions } from '../../metrics/definitions/dimensions.ts';
import type { Dimension } from '../../metrics/definitions/dimension.ts';
import type { Metric } from '../../metrics/definitions/metric.ts';
import { evaluateSql } from '../../metrics/shell/evaluate-sql.ts';
import { createDraws, worldKey } from '../../model/draws/draws.ts';
import { fromEdge } from '../../model/ids.ts';
import { startOfDay } from '../../model/sim-time.ts';
import * as views from '../../model/wire/insights-views.ts';
import { createCatalogue } from '../../sim/catalogue/catalogue.ts';
import { writeLogManifest } from '../world/log-folder.ts';
import { temporaryFolder } from '../world/live-shop.fixture.ts';
import { boardOf, type History } from './board.ts';
import { cohortsOf } from './cohorts.ts';
import { concentrationOf } from './concentration.ts';
import { explore } from './explore.ts';
import { liveLog, lived_days } from './lived-log.fixture.ts';
import { type LogView, NoLog, openLogView, TookTooLong } from './log-view.ts';
import { personOf, visitOf } from './person.ts';
import { recordsOf } from './records.ts';
import { type StudioFacts, studioOf } from './studio.ts';

const catalogue = createCatalogue(createDraws(worldKey('11')));
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let lived: Awaited<ReturnType<typeof liveLog>>;
let view: LogView;

beforeAll(async () => {
  folder = await temporaryFolder();
  lived = await liveLog(folder.path);
  view = openLogView(folder.path, 120_000);
}, 180_000);
afterAll(async () => {
  await view.close();
  await folder.remove();
});

const metricOf = (id: string): Metric => metrics.get(id) as Metric;
const history = (): History => new Map([...metrics.keys()].map((id) => [id, lived.fold.series(id, 60)]));

describe('the log is asked', () => {
  test('an answer is kept until the log has grown, and one of another world is not', async () => {
    let asked = 0;
    const ask = () => view.ask('count', async ({ seq }) => ({ seq, asked: ++asked }));
    const { last_seq } = lived.manifest;
    expect(await ask()).toEqual({ seq: last_seq, asked: 1 });
    expect(await ask()).toEqual({ seq: last_seq, asked: 1 });
    await writeLogManifest(folder.path, { ...lived.manifest, last_seq: last_seq - 10 });
    expect(await ask()).toEqual({ seq: last_seq - 10, asked: 2 });
    await writeLogManifest(folder.path, lived.manifest);
    expect(await ask()).toEqual({ seq: last_seq, asked: 3 });
  });

  test('what is about days that are over outlives records of the same day', async () => {
    let asked = 0;
    const ask = () => view.ask('days', async () => ++asked, 'days over');
    expect(await ask()).toBe(1);
    const { last_seq, until_ms } = lived.manifest;
    await writeLogManifest(folder.path, { ...lived.manifest, last_seq: last_seq + 1, until_ms: until_ms + 60_000 });
    expect(await ask()).toBe(1);
    // Another day is over: the old answer is given while the next is worked out.
    await writeLogManifest(folder.path, {
      ...lived.manifest,
      last_seq: last_seq + 2,
      until_ms: startOfDay(lived_days + 1),
    });
    expect(await ask()).toBe(1);
    await view.ask('behind', async () => 0);
    expect(await ask()).toBe(2);
    await writeLogManifest(folder.path, lived.manifest);
    expect(await ask()).toBe(3);
  });

  test('a question that takes too long is broken off, and the next one is answered', async () => {
    const impatient = openLogView(folder.path, 50);
    const endless = 'SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range % 7 = 3';
    await expect(impatient.ask('endless', ({ connection }) => connection.run(endless))).rejects.toThrow(TookTooLong);
    expect(
      await impatient.ask('short', async ({ connection }) => (await connection.runAndReadAll('SELECT 7')).getRows()),
    ).toEqual([[7]]);
    await impatient.close();
  });

  test('a fault is told once and not kept', async () => {
    await expect(view.ask('fault', async () => Promise.reject(new Error('no such thing')))).rejects.toThrow(
      'no such thing',
    );
    expect(await view.ask('fault', async () => 'now it works')).toBe('now it works');
  });

  test('where nothing was written there is nothing to ask', async () => {
    await expect(openLogView('/nonexistent').ask('any', async () => 1)).rejects.toThrow(NoLog);
  });
});

test('the framework page says what the log says', async () => {
  const board = await view.ask('board', (log) => boardOf(log, 'all', history()));
  expect(views.insightsBoardView.parse(board)).toEqual(board);
  expect(board.metrics.map(({ id }) => id)).toEqual([...metrics.keys()]);
  const as_of_ms = startOfDay(lived_days) - 1;
  const own = await view.ask('values', ({ connection }) => evaluateSql(connection, [...metrics.keys()], { as_of_ms }));
  const told = board.metrics.map(({ id, numerator, denominator }) => ({ id, numerator, denominator }));
  expect(told).toEqual(own.map(({ id, numerator, denominator }) => ({ id, numerator, denominator })));
  const week_before = await view.ask('before', ({ connection }) =>
    evaluateSql(connection, ['wau'], { as_of_ms: startOfDay(lived_days - 7) - 1 }),
  );
  expect(board.metrics.find(({ id }) => id === 'wau')?.before.value).toBe(week_before[0].value);
  expect(board.funnel.steps[0].users).toBeGreaterThanOrEqual(board.funnel.steps[1].users);
  expect(board.answer.verdicts.map(({ stakeholder }) => stakeholder)).toEqual([
    'users',
    'creators',
    'merchants',
    'platform',
  ]);
});

test('the studios of some creators together tell of all their views and of all money that they got', async () => {
  const rows = (query: string) =>
    view.ask(query, async ({ connection }) => (await connection.runAndReadAll(query)).getRows() as unknown[][]);
  // Each is some questions: a few creators with money stand for all.
  const some = await rows(
    `SELECT to_owner FROM transfer WHERE to_kind = 'creator' GROUP BY 1 ORDER BY sum(amount_cents) DESC LIMIT 4`,
  );
  const creators = some.map(([id]) => Number(id));
  const all: StudioFacts[] = [];
  for (const id of creators) all.push(await view.ask(`studio ${id}`, (log) => studioOf(log, id)));
  const sum = (of: (facts: StudioFacts) => number): number => all.reduce((total, facts) => total + of(facts), 0);
  const [[views, completed]] = await rows(
    `SELECT count(*)::INTEGER, count(*) FILTER (completed)::INTEGER FROM view_video WHERE NOT late AND creator_id IN (${creators.join()})`,
  );
  expect([sum(({ reach }) => reach.views), sum(({ reach }) => reach.completed)]).toEqual([views, completed]);
  const [[sold]] =
    await rows(`SELECT sum(price_cents * quantity - shop_discount_cents - platform_discount_cents)::DOUBLE
    FROM order_line SEMI JOIN purchase USING (order_id) WHERE creator_id IN (${creators.join()}) AND NOT late`);
  expect(sum(({ reach }) => reach.sold_cents)).toBe(sold);
  const money = (side: string) =>
    rows(`SELECT coalesce(sum(amount_cents), 0)::DOUBLE FROM transfer
      WHERE NOT late AND ${side}_kind = 'creator' AND ${side}_owner IN (${creators.join()})`);
  const [[[came]], [[went]]] = [await money('to'), await money('from')];
  expect(came).toBeGreaterThan(0);
  expect(sum(({ days }) => days.reduce((total, { cents }) => total + cents, 0))).toBe(Number(came) - Number(went));
  expect(sum(({ kinds }) => kinds.reduce((total, { cents }) => total + cents, 0))).toBe(Number(came) - Number(went));
  for (const { days, videos, sessions } of all) {
    expect(days.length).toBe(28);
    expect(videos.map(({ views }) => views)).toEqual(videos.map(({ views }) => views).sort((a, b) => b - a));
    for (const { length_ms, entries, peak_viewers } of sessions)
      if (length_ms !== null) expect(peak_viewers).toBeLessThanOrEqual(entries);
  }
});

test('people alone are read from the log itself', async () => {
  const board = await view.ask('people', (log) => boardOf(log, 'people', history()));
  expect(views.insightsBoardView.parse(board)).toEqual(board);
  expect(board.metrics.find(({ id }) => id === 'wau')?.value).toBe(0);
});

test('groups of a cut are named and add up', async () => {
  const ask = {
    metric: metricOf('gmv'),
    by: [dimensions.get('merchant') as Dimension],
    grain: undefined,
    compare: false,
    level: undefined,
    cut: 'all',
  } as const;
  const found = await view.ask('cut', (log) => explore(log, ask, catalogue));
  expect(views.exploreView.parse(found)).toEqual(found);
  const [whole] = await view.ask('gmv', ({ connection, at_ms }) =>
    evaluateSql(connection, ['gmv'], { as_of_ms: at_ms }),
  );
  expect(found.rows.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(whole.value);
  for (const { members } of found.rows)
    expect(members[0].name).toEqual(catalogue.merchant(Number(members[0].key)).name);
});

test('concentration spreads the GMV of its guardrail', async () => {
  const found = await view.ask('concentration', (log) => concentrationOf(log, 'merchant', catalogue));
  expect(views.concentrationView.parse(found)).toEqual(found);
  const shares = found.leaders.map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  expect(found.curve.at(-1)).toEqual({ sellers: 1, sold: 1 });
  expect(found.gini).toBeGreaterThanOrEqual(0);
});

test('orders can be credited by another rule: the sum stays, whose it is does not', async () => {
  const by = { metric: metricOf('gmv'), by: [dimensions.get('creator') as Dimension], cut: 'all' } as const;
  const ask = { ...by, grain: undefined, compare: false, level: undefined };
  const credited = async (attribution: 'last_click' | 'first_touch') =>
    (await view.ask(attribution, (log) => explore(log, { ...ask, attribution }, catalogue))).rows;
  const [last, first] = [await credited('last_click'), await credited('first_touch')];
  const sum = (rows: typeof last) => rows.reduce((total, { value }) => total + (value ?? 0), 0);
  expect(sum(first)).toBe(sum(last));
  expect(first).not.toEqual(last);
  const spread = await view.ask('credited', (log) => concentrationOf(log, 'creator', catalogue, 'first_touch'));
  expect(spread.leaders.map(({ key }) => key)).not.toEqual([]);
  const own = new Map(first.map(({ members: [{ key }], value }) => [key, value]));
  for (const { key, cents } of spread.leaders)
    if (own.has(key)) expect(cents).toBeGreaterThanOrEqual(own.get(key) ?? 0);
});

test('cohorts begin with all of their people or fewer', async () => {
  for (const kind of views.cohortKinds) {
    const found = await view.ask(kind, (log) => cohortsOf(log, kind));
    expect(views.cohortsView.parse(found)).toEqual(found);
    expect(found.cohorts.length).toBeGreaterThan(0);
    for (const { size, weeks } of found.cohorts)
      for (const { people } of weeks) expect(people).toBeLessThanOrEqual(size);
  }
});

describe('the records behind a number', () => {
  /** Metrics whose numerator is one sum: what their records add is the number. */
  const summed = [...metrics.values()].filter(
    ({ numerator }) => typeof numerator === 'object' && 'kind' in numerator && numerator.kind === 'sum',
  );

  test.each(summed.map(({ id }) => [id]))('%s', async (id) => {
    const metric = metricOf(id);
    const ask = { metric, part: 'numerator', cut: 'all', group: undefined } as const;
    const { sources } = await view.ask(`records ${id}`, (log) => recordsOf(log, ask, catalogue));
    const [{ numerator }] = await view.ask(`value ${id}`, ({ connection, at_ms }) =>
      evaluateSql(connection, [id], { as_of_ms: at_ms }),
    );
    const [{ rows, records }] = sources;
    if (records.every(({ amount }) => amount === null)) expect(rows).toBe(numerator);
    else if (rows === records.length)
      expect(records.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(numerator);
    expect(records.length).toBe(Math.min(rows, 100));
  });

  test('so do parts that are made otherwise: they can be read', async () => {
    for (const metric of metrics.values())
      for (const part of ['numerator', 'denominator'] as const) {
        if (metric[part] === undefined || (part === 'numerator' && summed.includes(metric))) continue;
        const ask = { metric, part, cut: 'all', group: undefined } as const;
        const found = await view.ask(`all ${metric.id} ${part}`, (log) => recordsOf(log, ask, catalogue));
        expect(views.recordsView.safeParse(found).error, `${metric.id} ${part}`).toBeUndefined();
      }
  });

  test('a group of a cut has its own', async () => {
    const by = dimensions.get('merchant') as Dimension;
    const cut = {
      metric: metricOf('orders'),
      by: [by],
      grain: undefined,
      compare: false,
      level: undefined,
      cut: 'all',
    } as const;
    const { rows: groups } = await view.ask('groups', (log) => explore(log, cut, catalogue));
    const [{ members, value }] = groups;
    const group = { by, member: members[0].key as string };
    const ask = { metric: metricOf('orders'), part: 'numerator', cut: 'all', group } as const;
    const { sources } = await view.ask('group', (log) => recordsOf(log, ask, catalogue));
    expect(sources[0].rows).toBe(value);
  });
});

test('from a number one comes to a person, and from there to everything of a visit', async () => {
  const ask = { metric: metricOf('orders'), part: 'numerator', cut: 'all', group: undefined } as const;
  const { sources } = await view.ask('orders', (log) => recordsOf(log, ask, catalogue));
  const { user_id, session_id, seq } = sources[0].records[0];
  const person = await view.ask('person', (log) =>
    personOf(log, fromEdge('user', user_id as string) as number, catalogue),
  );
  expect(views.personView.parse(person)).toEqual(person);
  expect(person?.visits.find((visit) => visit.session_id === session_id)?.orders).toBeGreaterThan(0);
  const visit = await view.ask('visit', (log) =>
    visitOf(log, fromEdge('session', session_id as string) as number, catalogue),
  );
  expect(views.visitView.parse(visit)).toEqual(visit);
  expect(visit?.user_id).toBe(user_id);
  expect(visit?.records.some((record) => record.seq === seq)).toBe(true);
  const times = visit?.records.map(({ at_ms }) => at_ms) ?? [];
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

test('nobody and nowhere are told as such', async () => {
  expect(await view.ask('nobody', (log) => personOf(log, 2 ** 20 + 99, catalogue))).toBeNull();
  expect(await view.ask('nowhere', (log) => visitOf(log, 123, catalogue))).toBeNull();
});
