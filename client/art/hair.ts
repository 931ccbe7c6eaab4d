/**
 * Hair and head as path data in head units: the face is about 90 wide, its centre at (0, 0), the crown near y = -62, the chin at y = 61.
 * Both the SVG avatar and the canvas figure draw these paths, so a creator's avatar and the person in the video agree.
 */
export interface HairStyle {
  readonly name: string;
  readonly worn_by: 'feminine' | 'masculine' | 'any';
  /** Behind the neck and shoulders; empty when there is none. */
  readonly back: string;
  /** Over the forehead. */
  readonly front: string;
  /** Light strands over the front. */
  readonly shine: string;
  /** Covers the ears. */
  readonly covers_ears: boolean;
  /** Takes the colour of the cloth (a head scarf) instead of a hair colour. */
  readonly of_cloth?: true;
}

export const face_path =
  'M-45 -8C-46 -44 -27 -62 0 -62C27 -62 46 -44 45 -8C44.5 15 40 32 30 45C21 56 10 61 0 61C-10 61 -21 56 -30 45C-40 32 -44.5 15 -45 -8Z';
/** The far side of the face, in the shade of a key light from the left. */
export const face_shade_path =
  'M22 -58C38 -50 46 -32 45 -8C44.5 15 40 32 30 45C21 56 10 61 0 61C20 50 32 30 33 2C34 -24 30 -44 22 -58Z';
export const ear_path = 'M-7 -12C-14 -16 -18 -6 -15 4C-13 12 -8 16 -3 13Z';

export const hair_styles: readonly HairStyle[] = [
  {
    name: 'crop',
    worn_by: 'masculine',
    covers_ears: false,
    back: '',
    front:
      'M-49 0C-58 -44 -40 -80 2 -80C46 -80 58 -46 49 0C47 -8 45 -20 41 -29C35 -32 27 -40 23 -47C10 -34 -18 -29 -38 -32C-43 -22 -46 -10 -49 0Z',
    shine: 'M-30 -58C-16 -70 12 -74 30 -62C12 -66 -12 -62 -30 -58Z',
  },
  {
    name: 'quiff',
    worn_by: 'masculine',
    covers_ears: false,
    back: '',
    front:
      'M-47 -4C-52 -28 -50 -46 -42 -55C-44 -78 -10 -98 26 -88C54 -80 60 -46 47 -4C45 -18 43 -27 39 -36C22 -30 4 -36 -8 -45C-18 -42 -31 -38 -38 -34C-42 -24 -45 -14 -47 -4Z',
    shine: 'M-28 -66C-12 -84 18 -86 36 -70C16 -78 -8 -74 -28 -66Z',
  },
  {
    name: 'buzz',
    worn_by: 'masculine',
    covers_ears: false,
    back: '',
    front:
      'M-46 -8C-50 -48 -30 -68 0 -68C30 -68 50 -48 46 -8C43 -25 37 -35 29 -40C11 -46 -11 -46 -29 -40C-37 -35 -43 -25 -46 -8Z',
    shine: 'M-24 -56C-8 -64 10 -64 24 -56C8 -60 -8 -60 -24 -56Z',
  },
  {
    name: 'mop',
    worn_by: 'any',
    covers_ears: true,
    back: 'M-54 -6C-60 -56 -34 -82 0 -82C34 -82 60 -56 54 -6C56 12 54 26 48 34L-48 34C-54 26 -56 12 -54 -6Z',
    front:
      'M-51 12C-60 -40 -42 -82 0 -82C42 -82 60 -40 51 12C48 6 45 -4 44 -12C38 -8 32 -14 30 -22C22 -12 8 -14 2 -24C-6 -12 -20 -12 -26 -22C-30 -12 -38 -8 -43 -12C-45 -2 -48 6 -51 12Z',
    shine: 'M-34 -52C-20 -70 14 -74 34 -58C14 -66 -14 -62 -34 -52Z',
  },
  {
    name: 'bob',
    worn_by: 'feminine',
    covers_ears: true,
    back: 'M-54 -8C-62 -58 -36 -83 0 -83C36 -83 62 -58 54 -8C58 20 62 44 52 64C38 72 24 66 20 52L-20 52C-24 66 -38 72 -52 64C-62 44 -58 20 -54 -8Z',
    front:
      'M-50 30C-60 -40 -40 -80 0 -80C40 -80 60 -40 50 30C47 12 44 -6 41 -22C26 -13 -26 -13 -41 -22C-44 -6 -47 12 -50 30Z',
    shine: 'M-38 -38C-26 -48 26 -48 38 -38C26 -42 -26 -42 -38 -38Z',
  },
  {
    name: 'long',
    worn_by: 'feminine',
    covers_ears: true,
    back: 'M-53 -10C-62 -60 -36 -84 0 -84C36 -84 62 -60 53 -10C56 40 72 92 62 136C44 148 22 138 17 104L-17 104C-22 138 -44 148 -62 136C-72 92 -56 40 -53 -10Z',
    front:
      'M2 -74C-8 -46 -30 -32 -41 -4C-45 10 -48 26 -51 44C-60 -34 -44 -80 2 -80C46 -80 60 -34 51 44C48 26 45 10 42 -4C31 -32 12 -46 2 -74Z',
    shine: 'M-40 -34C-34 -54 -18 -68 -6 -72C-18 -60 -30 -46 -40 -34Z',
  },
  {
    name: 'waves',
    worn_by: 'feminine',
    covers_ears: true,
    back: 'M-54 -8C-64 -60 -34 -86 4 -84C42 -82 64 -56 56 -8C72 10 58 34 70 56C80 78 62 96 64 116C46 132 26 122 18 98L-18 98C-26 122 -46 132 -62 114C-60 94 -78 80 -68 56C-58 34 -70 12 -54 -8Z',
    front:
      'M18 -72C14 -50 -14 -40 -32 -22C-42 -10 -44 12 -52 34C-66 -30 -44 -84 6 -82C48 -80 62 -36 52 34C48 16 47 -4 42 -16C34 -30 24 -48 18 -72Z',
    shine: 'M-42 -30C-34 -52 -12 -68 6 -72C-10 -58 -28 -44 -42 -30Z',
  },
  {
    name: 'bun',
    worn_by: 'feminine',
    covers_ears: false,
    back: 'M-26 -92C-26 -112 -14 -122 2 -122C18 -122 30 -112 30 -94C30 -78 18 -68 2 -68C-14 -68 -26 -76 -26 -92Z',
    front:
      'M-49 6C-56 -44 -36 -77 2 -77C40 -77 58 -44 49 6C46 -22 36 -42 16 -51C-2 -46 -33 -38 -41 -20C-45 -12 -47 -2 -49 6Z',
    shine: 'M-34 -48C-22 -64 8 -70 24 -62C6 -62 -16 -58 -34 -48Z',
  },
  {
    name: 'two-buns',
    worn_by: 'feminine',
    covers_ears: false,
    back: 'M-62 -78C-60 -98 -40 -104 -28 -92C-18 -82 -22 -64 -38 -60C-52 -57 -62 -64 -62 -78ZM62 -78C60 -98 40 -104 28 -92C18 -82 22 -64 38 -60C52 -57 62 -64 62 -78Z',
    front:
      'M-50 10C-58 -44 -36 -77 0 -77C36 -77 58 -44 50 10C47 -8 45 -20 40 -30C28 -18 8 -22 0 -34C-8 -22 -28 -18 -40 -30C-45 -20 -47 -8 -50 10Z',
    shine: 'M-34 -52C-22 -66 -10 -70 -4 -70C-14 -62 -24 -58 -34 -52Z',
  },
  {
    name: 'ponytail',
    worn_by: 'feminine',
    covers_ears: false,
    back: 'M14 -70C50 -96 92 -70 88 -22C86 14 70 34 78 62C58 58 46 34 52 2C56 -24 44 -44 14 -50Z',
    front:
      'M-49 6C-56 -44 -36 -77 2 -77C40 -77 58 -44 49 6C47 -16 42 -32 30 -42C10 -30 -22 -32 -40 -24C-45 -14 -47 -2 -49 6Z',
    shine: 'M-34 -48C-22 -64 8 -70 28 -60C6 -62 -16 -58 -34 -48Z',
  },
  {
    name: 'curls',
    worn_by: 'any',
    covers_ears: true,
    back: cloud([
      [-54, -24, 24],
      [-62, 4, 22],
      [-54, 30, 19],
      [-40, -54, 26],
      [-12, -72, 27],
      [18, -74, 26],
      [44, -54, 26],
      [60, -26, 23],
      [62, 4, 22],
      [54, 30, 19],
    ]),
    front: cloud([
      [-40, -40, 19],
      [-20, -54, 21],
      [4, -58, 22],
      [26, -53, 20],
      [42, -38, 18],
      [-47, -18, 12],
      [47, -18, 12],
    ]),
    shine: 'M-30 -62C-14 -76 10 -80 28 -68C10 -70 -12 -68 -30 -62Z',
  },
  {
    name: 'scarf',
    worn_by: 'feminine',
    covers_ears: true,
    of_cloth: true,
    back: 'M-56 -6C-64 -58 -36 -86 0 -86C36 -86 64 -58 56 -6C60 34 66 62 78 92C50 118 -50 118 -78 92C-66 62 -60 34 -56 -6Z',
    front:
      'M-50 44C-64 -36 -46 -84 0 -84C46 -84 64 -36 50 44C44 62 20 82 0 82C-20 82 -44 62 -50 44ZM-40 -2C-40 24 -26 54 0 57C26 54 40 24 40 -2C41 -32 24 -48 0 -49C-24 -48 -41 -32 -40 -2Z',
    shine: 'M-44 -30C-38 -56 -18 -72 4 -74C-16 -64 -34 -50 -44 -30Z',
  },
];

function cloud(circles: ReadonlyArray<readonly [number, number, number]>): string {
  return circles
    .map(([x, y, r]) => `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`)
    .join('');
}
