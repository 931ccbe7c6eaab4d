import type { Condition, Expression } from './algebra.ts';

/** Columns that an expression reads. */
export function expressionColumns(expression: Expression): string[] {
  if (typeof expression === 'number') return [];
  if (typeof expression === 'string') return [expression];
  if ('day' in expression) return [expression.day];
  if ('floor' in expression) return expressionColumns(expression.floor[0]);
  const parts = 'plus' in expression ? expression.plus : 'minus' in expression ? expression.minus : expression.times;
  return parts.flatMap(expressionColumns);
}

/** Columns that a condition reads. */
export function conditionColumns(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(conditionColumns);
  if ('any' in condition) return condition.any.flatMap(conditionColumns);
  if ('not' in condition) return conditionColumns(condition.not);
  if ('has' in condition) return [condition.has];
  if ('cmp' in condition) return [...expressionColumns(condition.left), ...expressionColumns(condition.right)];
  return [condition.column];
}
