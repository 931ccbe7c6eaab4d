import type { Aggregate, Amount, Condition, Expression, Quantity, Rows, Sighting, Window } from './algebra.ts';
import { conditionColumns, expressionColumns } from './columns-read.ts';
import type { Fact } from './fact.ts';
import { directions, kinds, type Metric, owners, reasons, stages, stakeholders, tiers, units } from './metric.ts';
import { isEvent } from './is-event.ts';
import { isTable, tableColumns } from './truth-tables.ts';

/** What a column can be used for. */
interface Readable {
  readonly numeric: boolean;
  readonly instant: boolean;
  readonly words?: readonly string[];
}

type Readables = ReadonlyMap<string, Readable>;
type Say = (place: string, complaint: string) => void;

function readables(source: string, facts: ReadonlyMap<string, Fact>): Readables | null {
  if (isTable(source)) {
    return new Map(
      tableColumns(source).map(({ name, type, dictionary }) => {
        const numeric = type !== 'text' && type !== 'f64' && type !== 'enum';
        return [
          name,
          {
            numeric,
            instant: name.endsWith('_ms') && type === 'i64',
            ...(dictionary === undefined ? {} : { words: dictionary }),
          },
        ];
      }),
    );
  }
  const fact = facts.get(source);
  return fact === undefined
    ? null
    : new Map(Object.keys(fact.columns).map((name) => [name, { numeric: true, instant: name.endsWith('_ms') }]));
}

/** Divisors of an expression that are no positive integers. */
function badDivisors(of: Expression): number[] {
  if (typeof of !== 'object' || 'day' in of) return [];
  if ('floor' in of) {
    const [inner, by] = of.floor;
    return [...badDivisors(inner), ...(Number.isInteger(by) && by > 0 ? [] : [by])];
  }
  return ('plus' in of ? of.plus : 'minus' in of ? of.minus : of.times).flatMap(badDivisors);
}

function expression(of: Expression, columns: Readables, place: string, say: Say): void {
  for (const by of badDivisors(of)) say(place, `division by ${by}`);
  for (const name of expressionColumns(of)) {
    const column = columns.get(name);
    if (column === undefined) say(place, `no column ${name}`);
    else if (!column.numeric) say(place, `column ${name} is no integer`);
  }
  for (const constant of JSON.stringify(of).matchAll(/-?\d+\.\d+/g)) say(place, `${constant[0]} is no integer`);
}

function condition(where: Condition, columns: Readables, place: string, say: Say): void {
  if ('all' in where) return where.all.forEach((part, nth) => condition(part, columns, `${place}.all[${nth}]`, say));
  if ('any' in where) return where.any.forEach((part, nth) => condition(part, columns, `${place}.any[${nth}]`, say));
  if ('not' in where) return condition(where.not, columns, `${place}.not`, say);
  if ('cmp' in where) {
    expression(where.left, columns, `${place}.left`, say);
    return expression(where.right, columns, `${place}.right`, say);
  }
  for (const name of conditionColumns(where)) if (!columns.has(name)) return say(place, `no column ${name}`);
  if ('has' in where) return;
  const { words } = columns.get(where.column) as Readable;
  for (const word of 'in' in where ? where.in : [where.is]) {
    if (words !== undefined && !words.includes(word as string))
      say(place, `column ${where.column} has no value ${String(word)}`);
    if (words === undefined && 'in' in where) say(place, `column ${where.column} has no words`);
  }
}

function instant(at: string | undefined, columns: Readables, place: string, say: Say): void {
  if (at !== undefined && columns.get(at)?.instant !== true) say(`${place}.at`, `no instant ${at}`);
}

/** Complaints about declarations, each with its place; none when they can be evaluated. */
export function complaints(metrics: readonly Metric[], facts: ReadonlyMap<string, Fact>): string[] {
  const found: string[] = [];
  const say: Say = (place, complaint) => void found.push(`${place}: ${complaint}`);

  for (const fact of facts.values()) {
    const place = `fact ${fact.id}`;
    if (isEvent(fact.id)) say(place, 'an event has this name');
    for (const name of ['user_id', 'by_person'])
      if (!(name in fact.columns)) say(place, `no column ${name}, so that it cannot be cut`);
    instant(fact.at, readables(fact.id, facts) as Readables, place, say);
    fact.contributions.forEach(({ from, key, where, set }, nth) => {
      const at = `${place}.contributions[${nth}]`;
      if (!isEvent(from)) return say(at, `no event ${from}`);
      const columns = readables(from, facts) as Readables;
      expression(key, columns, `${at}.key`, say);
      if (where !== undefined) condition(where, columns, `${at}.where`, say);
      for (const [column, value] of Object.entries(set)) {
        if (!(column in fact.columns)) say(`${at}.set`, `no column ${column}`);
        expression(value, columns, `${at}.set.${column}`, say);
      }
    });
  }

  const rows = (of: Rows, values: readonly Expression[], place: string) => {
    const columns = readables(of.from, facts);
    if (columns === null) return say(`${place}.rows`, `no event or fact ${of.from}`);
    instant(of.at, columns, `${place}.rows`, say);
    if (of.where !== undefined) condition(of.where, columns, `${place}.rows.where`, say);
    for (const value of values) expression(value, columns, place, say);
  };
  const sighting = ({ rows: of, of: key }: Sighting, place: string) => rows(of, [key], place);
  const amount = ({ rows: of, of: key, value }: Amount, place: string) => rows(of, [key, value], place);
  const window = (of: Window | undefined, place: string, ever: boolean) => {
    const { days, lag } = of ?? {};
    if (days === 'ever') return ever ? undefined : say(place, 'only a sum can count since ever');
    if (days !== undefined && !(Number.isInteger(days) && days > 0)) say(place, `a window of ${days} days`);
    if (lag !== undefined && !(Number.isInteger(lag) && lag >= 0)) say(place, `a lag of ${lag} days`);
  };
  const aggregate = (of: Aggregate, place: string) => {
    window(of.window, `${place}.window`, of.kind === 'sum');
    switch (of.kind) {
      case 'sum':
      case 'quantile':
        return rows(of.rows, [of.value], place);
      case 'distinct':
      case 'key-days':
        return sighting(of, place);
      case 'returning':
        window(of.earlier, `${place}.earlier`, false);
        return sighting(of, place);
      case 'followed':
        sighting(of, place);
        if (!(of.from_days >= 0 && of.to_days >= of.from_days)) say(place, 'what follows must come later');
        return sighting(of.later, `${place}.later`);
      case 'at-least':
      case 'concentration':
      case 'top':
        return amount(of, place);
      case 'quantile-among':
        sighting(of.among, `${place}.among`);
        return of.amounts.forEach((part, nth) => amount(part, `${place}.amounts[${nth}]`));
      case 'young':
        amount(of, place);
        if (!(Number.isInteger(of.days) && of.days > 0)) say(place, `young for ${of.days} days`);
        if (of.born.rows.at !== undefined || !isEvent(of.born.rows.from))
          say(`${place}.born`, 'a birth is an event, when it happened');
        return sighting(of.born, `${place}.born`);
      case 'weighted':
        amount(of, place);
        if (!isEvent(of.weight.rows.from)) say(`${place}.weight`, 'a weight comes from an event');
        return amount(of.weight, `${place}.weight`);
    }
  };
  const quantity = (of: Quantity, place: string): void => {
    if (typeof of === 'number') return Number.isInteger(of) ? undefined : say(place, `${of} is no integer`);
    if ('kind' in of) return aggregate(of, place);
    const [name, parts] = 'plus' in of ? ['plus', of.plus] : 'minus' in of ? ['minus', of.minus] : ['times', of.times];
    (parts as readonly Quantity[]).forEach((part, nth) => quantity(part, `${place}.${name}[${nth}]`));
  };

  const ids = new Set<string>();
  const parents = new Map(metrics.map(({ id, parents }) => [id, parents]));
  for (const metric of metrics) {
    const place = `metric ${metric.id}`;
    if (!/^[a-z][a-z0-9_]*$/.test(metric.id)) say(place, 'an id is lower_case');
    if (ids.has(metric.id)) say(place, 'declared twice');
    ids.add(metric.id);
    for (const [field, words] of Object.entries({
      stakeholder: stakeholders,
      stage: stages,
      tier: tiers,
      kind: kinds,
      unit: units,
      good: directions,
      owner: owners,
    })) {
      const word = metric[field as keyof Metric] as string;
      if (!(words as readonly string[]).includes(word)) say(`${place}.${field}`, `no ${field} ${word}`);
    }
    for (const text of ['name', 'meaning', 'moved_by'] as const)
      if (!metric[text].en || !metric[text].zh) say(`${place}.${text}`, 'must be in both languages');
    if (metric.empty !== undefined && !(metric.empty in reasons)) say(`${place}.empty`, `no reason ${metric.empty}`);
    if (metric.parents.length === 0 && metric.tier !== 'north-star')
      say(`${place}.parents`, 'only the north star has none');
    for (const parent of metric.parents) if (!parents.has(parent)) say(`${place}.parents`, `no metric ${parent}`);
    const above = new Set<string>();
    for (const next = [...metric.parents]; next.length > 0; ) {
      const id = next.pop() as string;
      if (id === metric.id) say(`${place}.parents`, 'it is above itself');
      if (!above.has(id) && id !== metric.id) next.push(...(parents.get(id) ?? []));
      above.add(id);
    }
    window({ days: metric.window_days, lag: metric.lag_days ?? 0 }, place, false);
    quantity(metric.numerator, `${place}.numerator`);
    if (metric.denominator !== undefined) quantity(metric.denominator, `${place}.denominator`);
  }
  return found;
}
