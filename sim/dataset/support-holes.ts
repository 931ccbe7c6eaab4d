import { policies } from '../../model/events/view-video.ts';
import { schemaOf, segmentsOf } from '../genesis/row-table.ts';
import type { RowColumn } from '../genesis/row-table.ts';
import { categories } from '../lexicon/categories.ts';
import { ranking_defaults, type RankingSettings } from '../ranking/ranking-settings.ts';
import type { Check } from './checks/check.ts';
import { literal } from '../../metrics/sql/primitives/expression-sql.ts';
import type { TableSource } from './write-table.ts';

interface HoleRow {
  readonly hole: number;
  readonly policy: string;
  readonly city_tier: number;
  readonly category: number;
}

const columns: readonly RowColumn<HoleRow>[] = [
  { name: 'hole', type: 'u8', of: ({ hole }) => hole },
  { name: 'policy', type: 'enum', dictionary: policies, of: ({ policy }) => policy },
  { name: 'city_tier', type: 'u8', of: ({ city_tier }) => city_tier },
  { name: 'category', type: 'i32', of: ({ category }) => category },
  {
    name: 'category_slug',
    type: 'enum',
    dictionary: categories.map(({ slug }) => slug),
    of: ({ category }) => categories[category].slug,
  },
];

/** `truth/support_holes`: pairs of segment and category that the policy never shows. No table where there is no hole. */
export function supportHoleTable(settings: Partial<RankingSettings> = {}): TableSource[] {
  const { holes, policy } = { ...ranking_defaults, ...settings };
  if (holes.length === 0) return [];
  const rows = holes.flatMap((hole, nth) =>
    hole.city_tiers.flatMap((city_tier) =>
      hole.categories.map((category) => ({ hole: nth, policy, city_tier, category })),
    ),
  );
  return [
    { folder: 'truth', name: 'support_holes', schema: schemaOf(columns), segments: [...segmentsOf(rows, columns)] },
  ];
}

export const supportCheck: Check = {
  id: 'support_holes',
  sentence: 'What a hole in the support keeps from a segment was never shown to it by the policy.',
  violations: ({ ofTruth }) => {
    const file = ofTruth('support_holes');
    return file === null
      ? null
      : `SELECT 'exposure ' || "exposure_id" || ' lies in hole ' || h."hole" AS what
         FROM "view_video" v JOIN read_parquet(${literal(file)}) h
           ON v."city_tier" = h."city_tier" AND v."category" = h."category" AND v."policy" = h."policy"`;
  },
};
