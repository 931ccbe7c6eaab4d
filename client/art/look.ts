import { between, pick, seeded } from './seeded.ts';
import { hair_styles, type HairStyle } from './hair.ts';

/** How a person looks, decided once from a seed and shared by their avatar and by the figure in their videos. */
export interface Look {
  readonly skin: Skin;
  readonly hair: HairStyle;
  readonly hair_color: HairColor;
  readonly cloth: Cloth;
  readonly garment: Garment;
  readonly brows: number;
  readonly lashes: boolean;
  readonly lips: boolean;
  readonly glasses: 'none' | 'round' | 'square' | 'cat';
  readonly beard: 'none' | 'stubble' | 'short';
  readonly earrings: boolean;
  readonly freckles: boolean;
  /** 0.92..1.08: broader or slimmer shoulders. */
  readonly build: number;
  readonly hue: number;
}

export interface Skin {
  readonly base: string;
  readonly shade: string;
  readonly light: string;
  readonly blush: string;
  readonly lip: string;
}

export interface HairColor {
  readonly base: string;
  readonly light: string;
  readonly dark: string;
}

export interface Cloth {
  readonly base: string;
  readonly shade: string;
  readonly light: string;
  readonly trim: string;
  readonly lower: string;
  readonly lower_shade: string;
  readonly shoe: string;
}

export const garments = ['tee', 'hoodie', 'shirt', 'knit', 'jacket', 'dress'] as const;
export type Garment = (typeof garments)[number];

export const skins: readonly Skin[] = [
  { base: '#ffd9bd', shade: '#eba98c', light: '#ffeedd', blush: '#ff8f86', lip: '#d9606a' },
  { base: '#fbcba5', shade: '#dd9873', light: '#ffe3c6', blush: '#f97f6c', lip: '#c9525a' },
  { base: '#eeb388', shade: '#c8805a', light: '#fdd0a8', blush: '#ea6b55', lip: '#b8474a' },
  { base: '#d69666', shade: '#a96644', light: '#eab789', blush: '#d0563f', lip: '#a03d3d' },
  { base: '#a86c47', shade: '#7c472f', light: '#c48a61', blush: '#b2452f', lip: '#8a3434' },
  { base: '#7a4a33', shade: '#563021', light: '#99644a', blush: '#943c2c', lip: '#6d2b2e' },
];

export const hair_colors: readonly HairColor[] = [
  { base: '#2a2130', light: '#5b4a66', dark: '#17111c' },
  { base: '#3b2620', light: '#6e4a3a', dark: '#221512' },
  { base: '#5c3524', light: '#93603f', dark: '#3a2016' },
  { base: '#8f5a2e', light: '#c58b4f', dark: '#633a1b' },
  { base: '#d9a45a', light: '#f5cf8f', dark: '#aa7532' },
  { base: '#b4482f', light: '#e07a52', dark: '#7e2c1d' },
  { base: '#c9c3cf', light: '#f0ecf3', dark: '#96909f' },
  { base: '#e27fa6', light: '#ffb3cd', dark: '#b2527c' },
  { base: '#3f5fa8', light: '#6d90dd', dark: '#283f78' },
];

const cloths: readonly Cloth[] = [
  {
    base: '#f2efe9',
    shade: '#cfc5c6',
    light: '#ffffff',
    trim: '#e4572e',
    lower: '#3f5b8c',
    lower_shade: '#2b4068',
    shoe: '#f5f2ee',
  },
  {
    base: '#e4573d',
    shade: '#ae3338',
    light: '#ff8363',
    trim: '#fff1dc',
    lower: '#2e3450',
    lower_shade: '#1d2138',
    shoe: '#fdf6ec',
  },
  {
    base: '#2f6f6b',
    shade: '#1d4a50',
    light: '#4b9a8e',
    trim: '#f4c95d',
    lower: '#d8c6a6',
    lower_shade: '#b09a78',
    shoe: '#4a342a',
  },
  {
    base: '#f5b942',
    shade: '#cf842a',
    light: '#ffdb7f',
    trim: '#2c3e66',
    lower: '#44608f',
    lower_shade: '#2e4468',
    shoe: '#ffffff',
  },
  {
    base: '#5a63c8',
    shade: '#3d3f94',
    light: '#8289ea',
    trim: '#ffd4e0',
    lower: '#e9e2d6',
    lower_shade: '#c2b6a8',
    shoe: '#2b2b3d',
  },
  {
    base: '#ec86a8',
    shade: '#bd5583',
    light: '#ffb4ca',
    trim: '#ffffff',
    lower: '#58618f',
    lower_shade: '#3e4468',
    shoe: '#fff4f2',
  },
  {
    base: '#33343f',
    shade: '#1f1f2b',
    light: '#565869',
    trim: '#ff7a4d',
    lower: '#7b6a5c',
    lower_shade: '#574a41',
    shoe: '#e8e4de',
  },
  {
    base: '#86a873',
    shade: '#5b7c53',
    light: '#aecb97',
    trim: '#fdf1d0',
    lower: '#39506b',
    lower_shade: '#26384e',
    shoe: '#c98b5a',
  },
  {
    base: '#c79bd8',
    shade: '#9568b3',
    light: '#e3c2ef',
    trim: '#3b2b5c',
    lower: '#463a63',
    lower_shade: '#2f2645',
    shoe: '#ffffff',
  },
  {
    base: '#57a8d6',
    shade: '#3479ab',
    light: '#8ccdf0',
    trim: '#fff3d1',
    lower: '#e5ddd0',
    lower_shade: '#bcb1a2',
    shoe: '#e4573d',
  },
];

const salt = {
  feminine: 1,
  skin: 2,
  hair: 3,
  hair_color: 4,
  cloth: 5,
  garment: 6,
  glasses: 7,
  beard: 8,
  earrings: 9,
  freckles: 10,
  build: 11,
  brows: 12,
  hue: 13,
  vivid: 14,
};

/** The look of a seed. */
export function lookOf(seed: number): Look {
  const draw = seeded(seed ^ 0x100c);
  const feminine = draw(salt.feminine) < 0.54;
  const styles = hair_styles.filter((style) => style.worn_by === 'any' || (style.worn_by === 'feminine') === feminine);
  // Black and brown hair is most common; a dyed head is rare enough to stay a character trait.
  const tone = draw(salt.hair_color);
  const hair_color =
    tone < 0.86 ? hair_colors[Math.floor((tone / 0.86) ** 1.5 * 4)] : pick(hair_colors.slice(4), draw(salt.vivid));
  const glasses = draw(salt.glasses);
  const beard = draw(salt.beard);
  return {
    skin: skins[Math.floor(draw(salt.skin) ** 1.35 * skins.length)],
    hair: pick(styles, draw(salt.hair)),
    hair_color,
    cloth: pick(cloths, draw(salt.cloth)),
    garment: pick(feminine ? garments : garments.slice(0, 5), draw(salt.garment)),
    brows: between(0.8, 1.25, draw(salt.brows)) * (feminine ? 0.85 : 1.15),
    lashes: feminine,
    lips: feminine && draw(salt.earrings, 1) < 0.7,
    glasses:
      glasses < 0.74 ? 'none' : glasses < 0.86 ? 'round' : glasses < 0.94 ? 'square' : feminine ? 'cat' : 'square',
    beard: feminine || beard < 0.6 ? 'none' : beard < 0.82 ? 'stubble' : 'short',
    earrings: feminine && draw(salt.earrings) < 0.55,
    freckles: draw(salt.freckles) < 0.14,
    build: between(0.93, 1.03, draw(salt.build)) * (feminine ? 0.96 : 1.06),
    hue: draw(salt.hue),
  };
}
