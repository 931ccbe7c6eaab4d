import { type Bilingual, type Dice, pairs } from './bilingual.ts';
import { pick } from './pick.ts';

// Two characters that no well-known maker uses together: the brands of this shop exist nowhere else.
const first = pairs({
  Cheng: '澄',
  Tang: '棠',
  Yan: '砚',
  Lan: '岚',
  Rong: '榕',
  Qi: '栖',
  Zhan: '湛',
  Shu: '舒',
  Ning: '柠',
  Wu: '梧',
  He: '荷',
  Song: '松',
  Qing: '晴',
  Xi: '汐',
  Nuan: '暖',
  Mian: '绵',
  Zhi: '芷',
  Yue: '玥',
  Bei: '蓓',
  Heng: '蘅',
});
const second = pairs({
  li: '里',
  duo: '朵',
  yuan: '原',
  ji: '集',
  she: '舍',
  pu: '圃',
  xun: '寻',
  yin: '音',
  wan: '湾',
  ting: '庭',
  xu: '叙',
  jian: '笺',
  yu: '屿',
  he: '禾',
  an: '岸',
  shi: '拾',
  qiao: '桥',
  ge: '歌',
});

/** The name of a maker. Draws from `slot` and `slot + 1`. */
export function brandName(dice: Dice, slot: number): Bilingual {
  const [head, tail] = [pick(first, dice, slot), pick(second, dice, slot + 1)];
  return { en: head.en + tail.en, zh: head.zh + tail.zh };
}
