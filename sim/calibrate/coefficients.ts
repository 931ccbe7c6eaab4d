import { taste } from '../behaviour/buying.ts';
import { abuse } from '../abuse/abuse-kinds.ts';
import { acting, bargains, flagship, hosting, pitching, viewing } from '../behaviour/live.ts';
import { answers } from '../behaviour/response.ts';
import { stocks } from '../behaviour/stocks.ts';
import { checkout } from '../phases/errand.ts';
import { errands } from '../phases/visit.ts';
import { churn } from '../behaviour/churn.ts';
import { showcase } from '../phases/feed.ts';
import { creator_life, shop_life } from '../phases/learning.ts';
import { searching } from '../phases/search.ts';
import { shop_trust } from '../world/shop-trust.ts';
import { sources, weights } from '../ranking/policies/personalised.ts';
import { bias, bond } from '../ranking/rank.ts';
import { ranking_defaults } from '../ranking/ranking-settings.ts';

/** Tables of behaviour whose numbers a fit may move within their ranges. What births draw from is not among them. */
const tables: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'answers to videos': answers,
  'verdicts on products': taste,
  'slow stocks': stocks,
  checkout,
  errands,
  'answers to live rooms': viewing,
  'acts in live rooms': Object.fromEntries(
    Object.entries(acting).filter(([, value]) => typeof value === 'number'),
  ) as Record<string, number>,
  'wishes in live rooms': pitching,
  'what hosts do': { ...hosting, ...flagship },
  'what gets cheaper in rooms': bargains,
  'who abuses, and how often': abuse,
  'ranking weights': {
    ...weights,
    ...bond,
    temperature: ranking_defaults.temperature,
    epsilon: ranking_defaults.epsilon,
  },
  retrieval: { ...sources, ...bias },
  searches: { ...searching, ...showcase },
  'leaving for good': churn,
  'lives of creators and shops': { ...creator_life, ...shop_life, ...shop_trust },
};

/** Free coefficients by table. */
export const free_coefficients: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(tables).map(([name, table]) => [name, Object.keys(table).length]),
);
