import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ManifestHead } from '../dataset/manifest.ts';
import { categories } from '../lexicon/categories.ts';
import { rankingPolicies, type RankingPolicyName } from '../ranking/policies.ts';
import { ranking_defaults, rankingOf, type SupportHole } from '../ranking/ranking-settings.ts';
import type { WorldSettings } from '../world/world.ts';
import { BadInput } from './options.ts';
import { stagedFrom } from './scenario-option.ts';

/** How feeds are filled, as a person types it. */
export interface RankingOptions {
  readonly policy: RankingPolicyName;
  readonly temperature: number;
  readonly epsilon: number;
  readonly randomShare: number;
  readonly hole: readonly SupportHole[];
}

const slugs = categories.map(({ slug }) => slug);
const policy_names = Object.values(rankingPolicies).map(({ name }) => name);

export function addRankingOptions(command: Command): Command {
  const { policy, temperature, epsilon } = ranking_defaults;
  return command
    .addOption(
      new Option('--policy <name>', `what fills the feeds; the oracle reads latent traits, the others do not`)
        .choices(policy_names)
        .default(policy),
    )
    .addOption(
      new Option('--temperature <x>', 'of the softmax over scores: higher is more random')
        .argParser(numberWithin(0.01, 100))
        .default(temperature),
    )
    .addOption(
      new Option('--epsilon <share>', 'share of places filled by chance among the candidates')
        .argParser(numberWithin(0, 1))
        .default(epsilon),
    )
    .addOption(
      new Option('--random-share <share>', 'share of places given to uniform draws from a fixed pool, as in KuaiRand')
        .argParser(numberWithin(0, 1))
        .default(0),
    )
    .addOption(
      new Option('--hole <tiers:categories>', 'never shown to a segment, as 4,5:jewellery,bags; can be given again')
        .argParser(parseHole)
        .default([], 'none'),
    );
}

/** @throws BadInput for settings that contradict each other */
export function checkRanking({ policy, randomShare, hole }: RankingOptions): void {
  if (policy === 'uniform' && randomShare > 0) {
    throw new BadInput('With --policy uniform a random share could not be told from the policy: leave it out.');
  }
  try {
    rankingOf({ holes: hole });
  } catch {
    throw new BadInput('The holes leave a city tier nothing to be shown.');
  }
}

/** The same for a manifest. */
export function recordOf(options: RankingOptions): NonNullable<ManifestHead['ranking']> {
  const { policy, temperature, epsilon, randomShare: random_share, hole } = options;
  const holes = hole.map(({ city_tiers, categories: barred }) => ({
    city_tiers: [...city_tiers],
    categories: barred.map((category) => slugs[category]),
  }));
  return { policy, temperature, epsilon, random_share, holes };
}

/** The settings of the world that a head calls for. */
export function settingsOf(head: ManifestHead | Omit<ManifestHead, 'vitrine'>): WorldSettings {
  const { seed, users, ranking } = head;
  const staged = stagedFrom(head.scenario_definition, 0);
  if (ranking === undefined) return { seed, users, staged };
  const { policy, temperature, epsilon, random_share, holes } = ranking;
  return {
    seed,
    users,
    staged,
    random_share,
    ranking: {
      policy: policy as RankingPolicyName,
      temperature,
      epsilon,
      holes: holes.map((hole) => ({ ...hole, categories: hole.categories.map((slug) => slugs.indexOf(slug)) })),
    },
  };
}

function numberWithin(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most)) {
      throw new InvalidArgumentError(`It must be a number from ${least} to ${most}.`);
    }
    return value;
  };
}

function parseHole(text: string, earlier: readonly SupportHole[]): SupportHole[] {
  const [, tiers, names] = /^([1-5](?:,[1-5])*):([a-z,-]+)$/.exec(text) ?? [];
  if (tiers === undefined)
    throw new InvalidArgumentError('It must be city tiers and categories, as 4,5:jewellery,bags.');
  const barred = names.split(',').map((name) => {
    const category = slugs.indexOf(name);
    if (category < 0) throw new InvalidArgumentError(`There is no category ${name}. These are: ${slugs.join(', ')}.`);
    return category;
  });
  return [...earlier, { city_tiers: tiers.split(',').map(Number), categories: barred }];
}
