/** One colour script: a tonal ramp of a leading hue, the light that falls on it, and two colours that answer it. */
export interface Palette {
  readonly name: string;
  /** The ramp, from paper-light to night. */
  readonly paper: string;
  readonly light: string;
  readonly soft: string;
  readonly main: string;
  readonly strong: string;
  readonly deep: string;
  readonly night: string;
  /** Key light, and the cool or warm light that fills the shade. */
  readonly glow: string;
  readonly fill: string;
  /** Leads the eye: a highlighted word, a ribbon. */
  readonly accent: string;
  /** Seconds the accent. */
  readonly pop: string;
}

/** Twelve colour scripts shared by product studios and scenes; a spec's `palette` is an index into this list. */
export const palettes: readonly Palette[] = [
  {
    name: 'apricot',
    paper: '#fff3e6',
    light: '#ffdfc2',
    soft: '#ffc093',
    main: '#f28a55',
    strong: '#c8552f',
    deep: '#6d2420',
    night: '#2b1016',
    glow: '#fff0cf',
    fill: '#b06bd0',
    accent: '#ffd34d',
    pop: '#4fd1c5',
  },
  {
    name: 'jade',
    paper: '#effaf3',
    light: '#cdeeda',
    soft: '#97d9ba',
    main: '#4aaf8b',
    strong: '#237a66',
    deep: '#0f4744',
    night: '#08242a',
    glow: '#f6ffd9',
    fill: '#3f8cff',
    accent: '#ff8a5c',
    pop: '#ffe07a',
  },
  {
    name: 'cobalt',
    paper: '#eef4ff',
    light: '#cfe0ff',
    soft: '#98bbff',
    main: '#4f7df0',
    strong: '#2d4fc2',
    deep: '#172a78',
    night: '#0b1238',
    glow: '#e2f4ff',
    fill: '#b14fe0',
    accent: '#ffd23f',
    pop: '#ff7ab8',
  },
  {
    name: 'rose',
    paper: '#fff1f3',
    light: '#ffd7df',
    soft: '#ffadc0',
    main: '#ef6f92',
    strong: '#bf3d68',
    deep: '#6b1a43',
    night: '#2c0a22',
    glow: '#ffe9d6',
    fill: '#7d6bff',
    accent: '#ffe27a',
    pop: '#7de0d0',
  },
  {
    name: 'sage',
    paper: '#f5f6ec',
    light: '#dfe6c9',
    soft: '#bccb96',
    main: '#8aa25c',
    strong: '#5c753d',
    deep: '#31452a',
    night: '#162018',
    glow: '#fff6cf',
    fill: '#4fa3a3',
    accent: '#ff9166',
    pop: '#fff0a8',
  },
  {
    name: 'butter',
    paper: '#fffaea',
    light: '#ffefbd',
    soft: '#ffdd7d',
    main: '#f4b63c',
    strong: '#c67f1a',
    deep: '#6e3d12',
    night: '#2d180c',
    glow: '#fffbe0',
    fill: '#e0659a',
    accent: '#ff5f57',
    pop: '#5bb8ff',
  },
  {
    name: 'lilac',
    paper: '#f7f2ff',
    light: '#e3d7ff',
    soft: '#c3adff',
    main: '#9272ec',
    strong: '#6443bd',
    deep: '#37227a',
    night: '#190f3c',
    glow: '#ffe8f6',
    fill: '#38b6ff',
    accent: '#ffe066',
    pop: '#ff8fb1',
  },
  {
    name: 'terracotta',
    paper: '#fbf0ea',
    light: '#f3d3c3',
    soft: '#e3a88d',
    main: '#c46f52',
    strong: '#934634',
    deep: '#4f2220',
    night: '#220f10',
    glow: '#ffeccb',
    fill: '#5f86c9',
    accent: '#f6c453',
    pop: '#8fd0b0',
  },
  {
    name: 'lagoon',
    paper: '#ecfafb',
    light: '#c5eef0',
    soft: '#86d9df',
    main: '#2ba6b6',
    strong: '#15717f',
    deep: '#0a4150',
    night: '#05202e',
    glow: '#eafff6',
    fill: '#7a6bff',
    accent: '#ffcf5c',
    pop: '#ff7f6e',
  },
  {
    name: 'coral',
    paper: '#fff1ee',
    light: '#ffd5cc',
    soft: '#ffa899',
    main: '#fb6a5c',
    strong: '#cc3a41',
    deep: '#741a35',
    night: '#300a1f',
    glow: '#fff0c9',
    fill: '#7562f0',
    accent: '#ffe45e',
    pop: '#5fe0e6',
  },
  {
    name: 'velvet',
    paper: '#f8f0f6',
    light: '#e5cbe0',
    soft: '#c791be',
    main: '#8f4f92',
    strong: '#612d6b',
    deep: '#3a1747',
    night: '#180a22',
    glow: '#ffdcae',
    fill: '#3d7bff',
    accent: '#f8c44f',
    pop: '#ff7a9c',
  },
  {
    name: 'sky',
    paper: '#eff8ff',
    light: '#cfeaff',
    soft: '#97d1fb',
    main: '#4aa6e8',
    strong: '#2675b8',
    deep: '#154473',
    night: '#0a2140',
    glow: '#fffbe0',
    fill: '#ff8fb8',
    accent: '#ffd85a',
    pop: '#ff835c',
  },
];

/** The palette of an index; any integer is folded into the list. */
export function paletteOf(index: number): Palette {
  return palettes[((Math.trunc(index) % palettes.length) + palettes.length) % palettes.length];
}
