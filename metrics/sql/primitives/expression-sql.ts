import { DAY_MS, EPOCH_MS } from '../../../model/sim-time.ts';
import type { Condition, Expression } from '../../definitions/algebra.ts';
import { expressionColumns } from '../../definitions/columns-read.ts';
import type { Source } from './source.ts';

export const quoted = (name: string) => `"${name}"`;
export const literal = (word: string) => `'${word.replaceAll("'", "''")}'`;
/** Conditions joined; none is true. */
export const and = (conditions: readonly string[]) => (conditions.length === 0 ? 'TRUE' : conditions.join(' AND '));

/** A column as a 64-bit integer: narrow types overflow in arithmetic, flags count as 0 and 1. */
function integer(column: string, source: Source): string {
  return source.columns.get(column)?.kind === 'integer' && source.fact !== null
    ? quoted(column)
    : `CAST(${quoted(column)} AS BIGINT)`;
}

export function expressionSql(expression: Expression, source: Source): string {
  if (typeof expression === 'number') return `CAST(${expression} AS BIGINT)`;
  if (typeof expression === 'string') return integer(expression, source);
  if ('day' in expression) return `CAST(floor((${quoted(expression.day)} - ${EPOCH_MS}) / ${DAY_MS}) AS BIGINT)`;
  if ('floor' in expression)
    return `CAST(floor(${expressionSql(expression.floor[0], source)} / ${expression.floor[1]}) AS BIGINT)`;
  const [operator, parts] =
    'plus' in expression
      ? ['+', expression.plus]
      : 'minus' in expression
        ? ['-', expression.minus]
        : ['*', expression.times];
  return `(${parts.map((part) => expressionSql(part, source)).join(` ${operator} `)})`;
}

/** A key that rows are grouped by: a column of integers as narrow as it is stored. */
export function keySql(expression: Expression, source: Source): string {
  const is_integer = typeof expression === 'string' && source.columns.get(expression)?.kind === 'integer';
  return is_integer ? quoted(expression) : expressionSql(expression, source);
}

/** One side of a comparison: what stands alone cannot overflow, so that it keeps its type. */
function sideSql(side: Expression, source: Source): string {
  return typeof side === 'number' ? String(side) : keySql(side, source);
}

const mayBeAbsent = (column: string, source: Source) => source.columns.get(column)?.nullable !== false;

/** A condition that is never NULL: what is absent compares as false. */
export function conditionSql(condition: Condition, source: Source): string {
  if ('all' in condition) return `(${and(condition.all.map((part) => conditionSql(part, source)))})`;
  if ('any' in condition)
    return condition.any.length === 0
      ? 'FALSE'
      : `(${condition.any.map((part) => conditionSql(part, source)).join(' OR ')})`;
  if ('not' in condition) return `NOT ${conditionSql(condition.not, source)}`;
  if ('has' in condition) return `(${quoted(condition.has)} IS NOT NULL)`;
  const known = (sql: string, columns: readonly string[]) =>
    columns.some((column) => mayBeAbsent(column, source)) ? `coalesce(${sql}, FALSE)` : `(${sql})`;
  if ('cmp' in condition) {
    const { left, cmp, right } = condition;
    return known(`${sideSql(left, source)} ${cmp} ${sideSql(right, source)}`, [left, right].flatMap(expressionColumns));
  }
  const column = quoted(condition.column);
  if ('in' in condition) return known(`${column} IN (${condition.in.map(literal).join(', ')})`, [condition.column]);
  const { is } = condition;
  if (typeof is === 'boolean' && source.columns.get(condition.column)?.kind === 'flag')
    return known(is ? column : `NOT ${column}`, [condition.column]);
  return known(`${column} = ${typeof is === 'string' ? literal(is) : String(is).toUpperCase()}`, [condition.column]);
}

/** That nothing which the expressions read is absent. */
export function presentSql(expressions: readonly Expression[], source: Source): string[] {
  const read = [...new Set(expressions.flatMap(expressionColumns))];
  return read.filter((column) => mayBeAbsent(column, source)).map((column) => `${quoted(column)} IS NOT NULL`);
}
