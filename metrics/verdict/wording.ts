import type { Bilingual } from '../definitions/bilingual.ts';
import type { MetricUnit, Threshold } from '../definitions/metric.ts';
import { formatValue } from '../evaluate/format-value.ts';
import type { Answer, Finding, Verdict } from './finding.ts';

type Language = keyof Bilingual;

/** Every word that a verdict is made of. */
const words = {
  en: {
    stakeholders: { users: 'users', creators: 'creators', merchants: 'merchants', platform: 'the platform' },
    standings: {
      works: 'it works',
      mixed: 'it works in part',
      fails: 'it does not work',
      unknown: 'it is too early to say',
    },
    opening: (who: string, standing: string) => `For ${who} ${standing}`,
    directions: { better: 'better', worse: 'worse', steady: 'steady', unknown: '' },
    target: (text: string, met: boolean) => `${met ? 'at' : 'short of'} its target ${text}`,
    band: (text: string, met: boolean) => `${met ? 'inside' : 'outside'} its band ${text}`,
    trend: (change: string, direction: string) =>
      direction === 'steady' ? 'steady' : `${change} on the window before, ${direction}`,
    limits: { warning: 'Watch', breach: 'Over the limit' },
    holdout: (name: string, change: string, direction: string) =>
      direction === 'steady'
        ? `Against users without commerce ${name} is the same`
        : `Against users without commerce ${name} is ${change}, ${direction}`,
    from_zero: 'not zero any more',
    ten_times: { up: 'up by more than ten times', down: 'down by more than ten times' },
    to: ' to ',
    between: ', ',
    clause: '; ',
    colon: ': ',
    stop: '. ',
    open: ' (',
    close: ')',
    units: {},
    groups: {
      works: (who: string) => `works for ${who}`,
      mixed: (who: string) => `works in part for ${who}`,
      fails: (who: string) => `does not work for ${who}`,
      unknown: (who: string) => `cannot be judged yet for ${who}`,
    },
    question: (answer: string) => `In-app commerce ${answer}`,
    and: ' and ',
  },
  zh: {
    stakeholders: { users: '用户', creators: '创作者', merchants: '商家', platform: '平台' },
    standings: { works: '成立', mixed: '部分成立', fails: '不成立', unknown: '尚无法判断' },
    opening: (who: string, standing: string) => `对${who}而言${standing}`,
    directions: { better: '向好', worse: '变差', steady: '持平', unknown: '' },
    target: (text: string, met: boolean) => `${met ? '达到' : '未达'}目标 ${text}`,
    band: (text: string, met: boolean) => `${met ? '处于' : '超出'}区间 ${text}`,
    trend: (change: string, direction: string) =>
      direction === '持平' ? '与上一窗口持平' : `较上一窗口 ${change}，${direction}`,
    limits: { warning: '需关注', breach: '已越界' },
    holdout: (name: string, change: string, direction: string) =>
      direction === '持平' ? `与无电商对照组相比，${name}持平` : `与无电商对照组相比，${name} ${change}，${direction}`,
    from_zero: '自零起',
    ten_times: { up: '升逾十倍', down: '降逾十倍' },
    to: ' 至 ',
    between: '、',
    clause: '；',
    colon: '：',
    stop: '。',
    open: '（',
    close: '）',
    units: { s: '秒', min: '分钟', h: '小时', d: '天' },
    groups: {
      works: (who: string) => `对${who}成立`,
      mixed: (who: string) => `对${who}部分成立`,
      fails: (who: string) => `对${who}不成立`,
      unknown: (who: string) => `对${who}尚无法判断`,
    },
    question: (answer: string) => `应用内电商${answer}`,
    and: '和',
  },
} as const;
/** Units that are written as a word, by language. */
const unitWords: Readonly<Record<Language, Readonly<Partial<Record<MetricUnit, string>>>>> = {
  en: words.en.units,
  zh: words.zh.units,
};

function amount(language: Language, value: number, unit: MetricUnit): string {
  const text = formatValue(value, unit);
  const word = unitWords[language][unit];
  return word === undefined ? text.replace(' %', '%') : text.replace(` ${unit}`, ` ${word}`);
}

/** From here on a change is no longer told in per cent. */
const TEN_TIMES = 10;

function changeText(language: Language, change: number | null): string {
  if (change === null) return words[language].from_zero;
  if (Math.abs(change) >= TEN_TIMES) return words[language].ten_times[change < 0 ? 'down' : 'up'];
  const percent = Math.abs(change) * 100;
  return `${change < 0 ? '−' : '+'}${percent.toFixed(percent < 10 ? 1 : 0)}%`;
}

function targetText(language: Language, { metric, status }: Finding, target: Threshold): string {
  const { band, target: single, to } = words[language];
  const text = amount(language, target.value, metric.unit);
  const met = status === 'good';
  return target.high === undefined
    ? single(text, met)
    : band(`${text}${to}${amount(language, target.high, metric.unit)}`, met);
}

/** A metric, its value, and in brackets how that stands to its target and to the window before. */
function findingText(language: Language, finding: Finding): string {
  const { metric, value, trend, change } = finding;
  const { open, close, clause, directions, trend: moved } = words[language];
  const more = [
    ...(metric.target === undefined ? [] : [targetText(language, finding, metric.target)]),
    ...(trend === 'unknown' ? [] : [moved(changeText(language, change), directions[trend])]),
  ];
  return `${metric.name[language]} ${amount(language, value, metric.unit)}${more.length === 0 ? '' : `${open}${more.join(clause)}${close}`}`;
}

function limitsText(language: Language, limits: readonly Finding[]): string[] {
  const { limits: names, colon, between } = words[language];
  return (['breach', 'warning'] as const).flatMap((status) => {
    const own = limits.filter((finding) => finding.status === status);
    if (own.length === 0) return [];
    const list = own.map(({ metric, value }) => `${metric.name[language]} ${amount(language, value, metric.unit)}`);
    return [`${names[status]}${colon}${list.join(between)}`];
  });
}

function joined(language: Language, sentences: readonly string[]): string {
  const { stop } = words[language];
  return `${sentences.join(stop)}${stop.trimEnd()}`;
}

/** The sentence about one stakeholder. */
export function writeVerdict(language: Language, verdict: Omit<Verdict, 'sentence'>): string {
  const { stakeholder, standing, core, limits, against_holdout } = verdict;
  const { opening, stakeholders, standings, clause, colon, holdout, directions } = words[language];
  const told = core.map((finding) => findingText(language, finding)).join(clause);
  const first = `${opening(stakeholders[stakeholder], standings[standing])}${told === '' ? '' : `${colon}${told}`}`;
  const compared = against_holdout.flatMap(({ metric, versus }) =>
    versus === null
      ? []
      : [holdout(metric.name[language], changeText(language, versus.change), directions[versus.direction])],
  );
  return joined(language, [first, ...limitsText(language, limits), ...compared]);
}

/** The answer to the question of the page. */
export function writeQuestion(language: Language, { north_star, verdicts }: Omit<Answer, 'sentence'>): string {
  const { question, groups, stakeholders, between, and, clause, open, close, limits: names, colon } = words[language];
  const list = (some: readonly string[]) =>
    some.length < 2 ? some.join('') : `${some.slice(0, -1).join(between)}${and}${some.at(-1)}`;
  const parts = (['works', 'mixed', 'fails', 'unknown'] as const).flatMap((standing) => {
    const own = verdicts.filter((verdict) => verdict.standing === standing);
    return own.length === 0 ? [] : [groups[standing](list(own.map(({ stakeholder }) => stakeholders[stakeholder])))];
  });
  const breaches = verdicts.flatMap(({ limits }) => limits.filter(({ status }) => status === 'breach'));
  return joined(language, [
    question(parts.join(clause)),
    ...(north_star === null ? [] : [findingText(language, north_star)]),
    ...(breaches.length === 0
      ? []
      : [
          `${names.breach}${open}${breaches.length}${close}${colon}${breaches.map(({ metric }) => metric.name[language]).join(between)}`,
        ]),
  ]);
}
