import { taste } from '../behaviour/buying.ts';
import { answers } from '../behaviour/response.ts';
import { stocks } from '../behaviour/stocks.ts';
import { checkout } from '../phases/errand.ts';
import { errands } from '../phases/visit.ts';
import { weights } from '../ranking/policies/personalised.ts';
import { bond } from '../ranking/rank.ts';
import { ranking_defaults } from '../ranking/ranking-settings.ts';

/** Tables of behaviour whose numbers a fit may move within their ranges. What births draw from is not among them. */
const tables: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'answers to videos': answers,
  'verdicts on products': taste,
  'slow stocks': stocks,
  checkout,
  errands,
  'ranking weights': {
    ...weights,
    ...bond,
    temperature: ranking_defaults.temperature,
    epsilon: ranking_defaults.epsilon,
  },
};

/** Free coefficients by table. */
export const free_coefficients: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(tables).map(([name, table]) => [name, Object.keys(table).length]),
);
