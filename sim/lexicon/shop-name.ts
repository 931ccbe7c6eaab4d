import { type Bilingual, both, type Dice, pairs } from './bilingual.ts';
import type { Category } from './category.ts';
import { pick } from './pick.ts';
import { fill } from './wording.ts';

interface ShopRequest {
  readonly category: Category;
  /** Of who runs the shop. */
  readonly surname: Bilingual;
  readonly dice: Dice;
}

const slots = { pattern: 0, ending: 1, place: 2, kin: 3, mood: 4 } as const;

const places = pairs({
  Riverside: '河畔',
  Hilltop: '山顶',
  'South Gate': '南门',
  'Old Street': '老街',
  'East Lake': '东湖',
  'Bamboo Lane': '竹巷',
  Harbour: '港湾',
  'Cloud Village': '云村',
});
const kin = pairs({ Sister: '姐', Auntie: '姨', Brother: '哥', Uncle: '叔', Master: '师傅' });
const moods = pairs({
  Lucky: '好运',
  Sunny: '暖阳',
  Honest: '实在',
  Little: '小小',
  Happy: '开心',
  'Good Day': '好日子',
});
const patterns = [
  both('{kin} {surname}’s {ending}', '{surname}{kin}的{ending}'),
  both('{surname} Family {ending}', '{surname}家{ending}'),
  both('{place} {surname} {ending}', '{place}{surname}记{ending}'),
  both('{mood} {surname} {ending}', '{mood}{surname}氏{ending}'),
  both('{mood} {ending} of {place}', '{place}{mood}{ending}'),
];

/** The name over a shop's door. */
export function shopName({ category, surname, dice }: ShopRequest): Bilingual {
  return fill(pick(patterns, dice, slots.pattern), {
    surname,
    ending: pick(category.shops, dice, slots.ending),
    place: pick(places, dice, slots.place),
    kin: pick(kin, dice, slots.kin),
    mood: pick(moods, dice, slots.mood),
  });
}
