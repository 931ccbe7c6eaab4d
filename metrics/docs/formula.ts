import type { Aggregate, Condition, Expression, Quantity, Rows, Window } from '../definitions/algebra.ts';
import { facts } from '../definitions/facts/facts.ts';
import { kept } from '../definitions/kept.ts';
import type { Metric } from '../definitions/metric.ts';
import { DAY_MS, HOUR_MS } from '../../model/sim-time.ts';

function constant(value: number): string {
  if (value !== 0 && value % DAY_MS === 0) return `${value / DAY_MS} d`;
  return value !== 0 && value % HOUR_MS === 0 ? `${value / HOUR_MS} h` : String(value);
}

function expressionText(expression: Expression): string {
  if (typeof expression === 'number') return constant(expression);
  if (typeof expression === 'string') return expression;
  if ('day' in expression) return `day(${expression.day})`;
  if ('floor' in expression) return `⌊${expressionText(expression.floor[0])} ÷ ${expression.floor[1]}⌋`;
  const [operator, [a, b]] =
    'plus' in expression
      ? [' + ', expression.plus]
      : 'minus' in expression
        ? [' − ', expression.minus]
        : [' × ', expression.times];
  const left = a === 0 && operator === ' − ' ? '' : expressionText(a);
  return left === '' ? `−${expressionText(b)}` : `${left}${operator}${expressionText(b)}`;
}

function conditionText(condition: Condition): string {
  if (condition === kept) return 'kept';
  if ('all' in condition) return condition.all.map(conditionText).join(' and ');
  if ('any' in condition) return condition.any.map(conditionText).join(' or ');
  if ('not' in condition) return `not (${conditionText(condition.not)})`;
  if ('has' in condition) return `has ${condition.has}`;
  if ('in' in condition) return `${condition.column} in {${condition.in.join(', ')}}`;
  if ('cmp' in condition)
    return `${expressionText(condition.left)} ${condition.cmp} ${expressionText(condition.right)}`;
  return condition.is === true ? condition.column : `${condition.column} = ${condition.is}`;
}

function rowsText({ from, where, at }: Rows): string {
  const placed = at === undefined || at === facts.get(from)?.at ? '' : ` by ${at}`;
  return `${from}${where === undefined ? '' : `[${conditionText(where)}]`}${placed}`;
}

function windowText(window: Window | undefined): string {
  if (window === undefined) return '';
  const days = window.days === 'ever' ? ['ever'] : window.days === undefined ? [] : [`${window.days} d`];
  return ` over ${[...days, ...(window.lag ? [`ending ${window.lag} d ago`] : [])].join(' ')}`;
}

function aggregateText(of: Aggregate): string {
  const text = (): string => {
    switch (of.kind) {
      case 'sum':
        return of.value === 1
          ? `count(${rowsText(of.rows)})`
          : `sum(${expressionText(of.value)} of ${rowsText(of.rows)})`;
      case 'quantile':
        return `p${of.p_bp / 100}(${expressionText(of.value)} of ${rowsText(of.rows)})`;
      case 'distinct':
        return `distinct(${expressionText(of.of)} of ${rowsText(of.rows)})`;
      case 'returning':
        return `distinct(${expressionText(of.of)} of ${rowsText(of.rows)}, also seen${windowText(of.earlier)})`;
      case 'key-days':
        return `days(${expressionText(of.of)} of ${rowsText(of.rows)})`;
      case 'followed': {
        const after = of.from_days === of.to_days ? `${of.from_days}` : `${of.from_days} to ${of.to_days}`;
        return `days(${expressionText(of.of)} of ${rowsText(of.rows)}, with ${rowsText(of.later.rows)} ${after} d later)`;
      }
      case 'at-least':
        return `keys(${expressionText(of.of)} of ${rowsText(of.rows)}, at least ${of.least})`;
      case 'concentration':
        return `Σ (share in bp of ${expressionText(of.value)} of ${rowsText(of.rows)} per ${expressionText(of.of)})²`;
      case 'top':
        return `top ${of.n}(${expressionText(of.value)} of ${rowsText(of.rows)} per ${expressionText(of.of)})`;
      case 'quantile-among': {
        const amounts = of.amounts
          .map(({ rows, value }) => `${expressionText(value)} of ${rowsText(rows)}`)
          .join(' + ');
        return `p${of.p_bp / 100}(${amounts} per ${expressionText(of.among.of)} of ${rowsText(of.among.rows)})`;
      }
      case 'young':
        return `sum(${expressionText(of.value)} of ${rowsText(of.rows)} within ${of.days} d of the first ${rowsText(of.born.rows)} of its ${expressionText(of.of)})`;
      case 'weighted':
        return `Σ(${expressionText(of.value)} of ${rowsText(of.rows)} × ${expressionText(of.weight.value)} of its ${expressionText(of.of)})`;
    }
  };
  return `${text()}${windowText(of.window)}${of.everyone ? ' of everyone' : ''}`;
}

function quantityText(quantity: Quantity): string {
  if (typeof quantity === 'number') return String(quantity);
  if ('kind' in quantity) return aggregateText(quantity);
  const [operator, parts] =
    'plus' in quantity
      ? [' + ', quantity.plus]
      : 'minus' in quantity
        ? [' − ', quantity.minus]
        : [' × ', quantity.times];
  return `(${(parts as readonly Quantity[]).map(quantityText).join(operator)})`;
}

/** The formula of a metric in words, as its declaration says it. */
export function formulaOf({ numerator, denominator, scale }: Metric): string {
  const times = scale?.times === undefined ? '' : ` × ${scale.times}`;
  const per = scale?.per === undefined ? '' : ` ÷ ${scale.per}`;
  return `${quantityText(numerator)}${denominator === undefined ? '' : ` ÷ ${quantityText(denominator)}`}${times}${per}`;
}
