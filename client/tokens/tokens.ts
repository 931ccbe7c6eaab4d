/**
 * The one definition of Vitrine's look: colour, type, space, radius, shadow and motion.
 * `tokens.css` is generated from this table by `write-tokens-css.ts`; charts and canvas read it directly.
 * Lengths are CSS pixels, durations milliseconds, colours sRGB hexadecimal.
 */

export const theme_names = ['light', 'dark'] as const;
export type ThemeName = (typeof theme_names)[number];

const light = {
  // Grounds, from the page up to what floats over it.
  ground: '#f6f4f1',
  surface: '#ffffff',
  'surface-raised': '#ffffff',
  'surface-sunken': '#eeebe6',
  'surface-press': '#e7e3dc',
  // Text and lines.
  ink: '#1b1917',
  'ink-soft': '#57524b',
  'ink-faint': '#6f6a62',
  line: '#e4dfd8',
  'line-strong': '#8f887d',
  // Buying: the one warm accent. `buy` carries text of `on-buy`; `buy-text` is for prices on a surface.
  buy: '#cf3f0c',
  'buy-press': '#b13307',
  'buy-soft': '#ffece2',
  'buy-text': '#bf3807',
  'on-buy': '#ffffff',
  // Live: rooms, hosts, anything that happens now.
  live: '#c0147c',
  'live-press': '#a00f66',
  'live-soft': '#fde8f4',
  'live-text': '#b01171',
  'on-live': '#ffffff',
  // A moved metric, an accepted or a refused act; never by colour alone (see signal_shapes).
  good: '#0a7350',
  'good-soft': '#dcf3e8',
  'on-good': '#ffffff',
  bad: '#b3251d',
  'bad-soft': '#fce6e3',
  'on-bad': '#ffffff',
  caution: '#8a5a00',
  'caution-soft': '#fdf0d2',
  focus: '#1f5fd6',
  link: '#1f5fd6',
  star: '#b86e00',
  scrim: 'rgba(20, 17, 14, 0.52)',
  'scrim-soft': 'rgba(20, 17, 14, 0.28)',
  skeleton: '#e9e5df',
  chrome: 'rgba(255, 255, 255, 0.86)',
} as const;

export type ColorName = keyof typeof light;

const dark: Record<ColorName, string> = {
  ground: '#0e0d0c',
  surface: '#191715',
  'surface-raised': '#23201d',
  'surface-sunken': '#121110',
  'surface-press': '#2f2b27',
  ink: '#f6f3ef',
  'ink-soft': '#c4bdb4',
  'ink-faint': '#9d958b',
  line: '#322e2a',
  'line-strong': '#7b736a',
  buy: '#ff7a3c',
  'buy-press': '#ff9461',
  'buy-soft': '#3b1f12',
  'buy-text': '#ff8f5a',
  'on-buy': '#2a0f03',
  live: '#ff62b6',
  'live-press': '#ff86c7',
  'live-soft': '#3a1329',
  'live-text': '#ff7fc3',
  'on-live': '#33041f',
  good: '#4bd09b',
  'good-soft': '#11301f',
  'on-good': '#03261a',
  bad: '#ff8377',
  'bad-soft': '#3b1613',
  'on-bad': '#3a0703',
  caution: '#f0bd56',
  'caution-soft': '#33260b',
  focus: '#86b2ff',
  link: '#8fb8ff',
  star: '#ffb84a',
  scrim: 'rgba(0, 0, 0, 0.62)',
  'scrim-soft': 'rgba(0, 0, 0, 0.36)',
  skeleton: '#272421',
  chrome: 'rgba(20, 18, 16, 0.82)',
};

export const color: Readonly<Record<ThemeName, Readonly<Record<ColorName, string>>>> = { light, dark };

/** Series colours of charts, in order of use; each keeps 3:1 against its theme's surface. */
export const chart: Readonly<Record<ThemeName, readonly string[]>> = {
  light: ['#cf3f0c', '#1f6f8b', '#c0147c', '#5a7d1f', '#6a4bc4', '#a86a00', '#3d7a6a', '#7d5a52'],
  dark: ['#ff8f5a', '#5cc3e0', '#ff7fc3', '#a6d15e', '#ab92ff', '#f0bd56', '#6fd3b9', '#cfa89e'],
};

/** Families: Inter leads so that digits never come from an emoji font; Chinese falls to the system's face. */
export const font = {
  sans: "'Inter Variable', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', system-ui, sans-serif",
  mono: "ui-monospace, 'SF Mono', 'JetBrains Mono', Menlo, Consolas, monospace",
} as const;

/** Type scale: [size, line height] in pixels; a step is about 1.2. */
export const text_size = {
  '2xs': [10, 14],
  xs: [11, 16],
  sm: [13, 18],
  md: [15, 22],
  lg: [17, 24],
  xl: [20, 26],
  '2xl': [24, 30],
  '3xl': [30, 36],
  '4xl': [38, 44],
  '5xl': [48, 52],
  '6xl': [64, 66],
} as const satisfies Record<string, readonly [number, number]>;

export const weight = { regular: 420, medium: 520, semibold: 620, bold: 720, heavy: 840 } as const;

/** Space, in pixels; the name is the multiple of 4. */
export const space = {
  '0': 0,
  '05': 2,
  '1': 4,
  '15': 6,
  '2': 8,
  '3': 12,
  '4': 16,
  '5': 20,
  '6': 24,
  '8': 32,
  '10': 40,
  '12': 48,
  '16': 64,
  '20': 80,
} as const;

export const radius = { xs: 4, sm: 8, md: 12, lg: 16, xl: 22, sheet: 20, full: 999 } as const;

export const shadow: Readonly<Record<ThemeName, Readonly<Record<'card' | 'raised' | 'sheet' | 'chrome', string>>>> = {
  light: {
    card: '0 1px 2px rgba(38, 28, 18, 0.06)',
    raised: '0 2px 6px rgba(38, 28, 18, 0.08), 0 10px 24px rgba(38, 28, 18, 0.08)',
    sheet: '0 -8px 40px rgba(38, 28, 18, 0.18)',
    chrome: '0 1px 3px rgba(0, 0, 0, 0.5)',
  },
  dark: {
    card: '0 1px 2px rgba(0, 0, 0, 0.4)',
    raised: '0 2px 8px rgba(0, 0, 0, 0.45), 0 14px 32px rgba(0, 0, 0, 0.42)',
    sheet: '0 -10px 48px rgba(0, 0, 0, 0.6)',
    chrome: '0 1px 3px rgba(0, 0, 0, 0.55)',
  },
};

/** Durations in milliseconds and easing curves. A reduced-motion reader gets 1 ms durations. */
export const motion_ms = { instant: 90, quick: 160, calm: 260, sheet: 380, travel: 620 } as const;
export const motion_ease = {
  'ease-out': 'cubic-bezier(0.22, 0.8, 0.24, 1)',
  'ease-in': 'cubic-bezier(0.6, 0, 0.84, 0.3)',
  'ease-in-out': 'cubic-bezier(0.62, 0.02, 0.24, 1)',
  'ease-spring': 'cubic-bezier(0.2, 1.35, 0.4, 1)',
} as const;

/**
 * Good and bad differ in shape as well: paths in a 12 × 12 box (an upward wedge, a downward one, a level bar).
 * @public
 */
export const signal_shapes = {
  good: 'M6 2 11 10H1Z',
  bad: 'M6 10 1 2h10Z',
  level: 'M1 5h10v2H1Z',
} as const;

export const layout = {
  'phone-width': 390,
  'phone-height': 844,
  'tab-bar': 52,
  touch: 44,
  'content-max': 1200,
} as const;
