import { useId, type ReactElement } from 'react';
import { ear_path, face_path, face_shade_path } from './hair.ts';
import { lookOf, type Look } from './look.ts';
import { palettes, type Palette } from './palettes.ts';
import { pick, seeded } from './seeded.ts';

interface AvatarProps {
  readonly seed: number;
  /** Edge in CSS pixels. */
  readonly size: number;
  /** Spoken by a screen reader; an empty name makes the picture decorative. */
  readonly name: string;
  readonly kind?: 'person' | 'shop';
}

/** A seeded portrait of a person, or the monogram of a shop. The same seed is the same face everywhere, videos included. */
export function Avatar({ seed, size, name, kind = 'person' }: AvatarProps): ReactElement {
  const id = useId();
  const draw = seeded(seed ^ 0xa7a7);
  const palette = pick(palettes, draw(1));
  const spoken = name === '' ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': name };
  return (
    <svg
      {...spoken}
      width={size}
      height={size}
      viewBox="0 0 100 100"
      style={{ display: 'block', flex: 'none', borderRadius: kind === 'person' ? '50%' : '28%' }}
    >
      {kind === 'person' ? (
        <Portrait id={id} look={lookOf(seed)} palette={palette} />
      ) : (
        <Monogram id={id} name={name} palette={palette} mark={draw(2)} />
      )}
    </svg>
  );
}

function Portrait({
  id,
  look,
  palette,
}: {
  readonly id: string;
  readonly look: Look;
  readonly palette: Palette;
}): ReactElement {
  const { skin, hair, cloth } = look;
  const hair_color = hair.of_cloth ? { base: cloth.base, light: cloth.light, dark: cloth.shade } : look.hair_color;
  return (
    <>
      <defs>
        <radialGradient id={`${id}b`} cx="0.32" cy="0.22" r="1">
          <stop offset="0" stopColor={palette.light} />
          <stop offset="0.55" stopColor={palette.soft} />
          <stop offset="1" stopColor={palette.main} />
        </radialGradient>
        <linearGradient id={`${id}s`} x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor={skin.light} />
          <stop offset="0.45" stopColor={skin.base} />
          <stop offset="1" stopColor={skin.shade} />
        </linearGradient>
        <linearGradient id={`${id}h`} x1="0" y1="0" x2="0.8" y2="1">
          <stop offset="0" stopColor={hair_color.light} />
          <stop offset="0.35" stopColor={hair_color.base} />
          <stop offset="1" stopColor={hair_color.dark} />
        </linearGradient>
        <linearGradient id={`${id}c`} x1="0" y1="0" x2="0.7" y2="1">
          <stop offset="0" stopColor={cloth.light} />
          <stop offset="0.5" stopColor={cloth.base} />
          <stop offset="1" stopColor={cloth.shade} />
        </linearGradient>
      </defs>
      <rect width="100" height="100" fill={`url(#${id}b)`} />
      <g transform="translate(50 48) scale(0.46)">
        <path d={hair.back} fill={`url(#${id}h)`} />
        <path
          d="M-20 36H20V74C30 86 62 84 84 104C98 118 102 140 102 160H-102C-102 140 -98 118 -84 104C-62 84 -30 86 -20 74Z"
          fill={`url(#${id}c)`}
        />
        <path d="M-19 34H19V72C22 82 12 96 0 96C-12 96 -22 82 -19 72Z" fill={skin.shade} />
        {hair.covers_ears ? null : (
          <>
            <path d={ear_path} transform="translate(-40 6)" fill={skin.base} />
            <path d={ear_path} transform="translate(40 6) scale(-1 1)" fill={skin.shade} />
          </>
        )}
        <path d={face_path} fill={`url(#${id}s)`} />
        <path d={face_shade_path} fill={skin.shade} opacity="0.35" />
        <Features look={look} />
        <path d={hair.front} fill={`url(#${id}h)`} fillRule={hair.of_cloth ? 'evenodd' : 'nonzero'} />
        <path d={hair.shine} fill={hair_color.light} opacity="0.55" />
        {look.earrings && !hair.covers_ears ? (
          <g fill="#ffd35c">
            <circle cx="-49" cy="24" r="4.5" />
            <circle cx="49" cy="24" r="4.5" />
          </g>
        ) : null}
      </g>
    </>
  );
}

function Features({ look }: { readonly look: Look }): ReactElement {
  const { skin } = look;
  const brow = look.hair.of_cloth ? '#3b2620' : look.hair_color.dark;
  return (
    <>
      {look.beard === 'none' ? null : (
        <path
          d="M-42 8C-40 26 -36 36 -29 45C-20 56 -10 61 0 61C10 61 20 56 29 45C36 36 40 26 42 8C36 22 28 24 18 20C8 17 -8 17 -18 20C-28 24 -36 22 -42 8Z"
          fill={look.hair_color.base}
          opacity={look.beard === 'short' ? 0.9 : 0.22}
        />
      )}
      <ellipse cx="-26" cy="22" rx="10" ry="6.5" fill={skin.blush} opacity="0.38" />
      <ellipse cx="26" cy="22" rx="10" ry="6.5" fill={skin.blush} opacity="0.38" />
      <g fill="#2a1b22">
        <ellipse cx="-18" cy="4" rx="5" ry="6.4" />
        <ellipse cx="18" cy="4" rx="5" ry="6.4" />
      </g>
      <g fill="#fff">
        <circle cx="-16.3" cy="1.6" r="1.9" />
        <circle cx="19.7" cy="1.6" r="1.9" />
      </g>
      <g fill="none" stroke={brow} strokeLinecap="round" strokeWidth={3.4 * look.brows}>
        <path d="M-27 -12C-22 -16.5 -15 -16.5 -10.5 -13" />
        <path d="M27 -12C22 -16.5 15 -16.5 10.5 -13" />
      </g>
      {look.lashes ? (
        <path
          d="M-23.5 2.5C-25 0 -26.5 -1 -28.5 -1.5M23.5 2.5C25 0 26.5 -1 28.5 -1.5"
          fill="none"
          stroke="#2a1b22"
          strokeWidth="2.2"
          strokeLinecap="round"
        />
      ) : null}
      <path
        d="M-2 8C1 12 5 17 1 19C-1 20 -3 19.6 -4.5 19"
        fill="none"
        stroke={skin.shade}
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path d="M-13 31C-6 41 8 41 14 30C7 33 -6 34 -13 31Z" fill={look.lips ? skin.lip : '#7b2a33'} />
      <path d="M-10 32.2C-4 34.6 6 34.2 11 31.6C6 35.8 -4 36.2 -10 32.2Z" fill="#fff" />
      {look.freckles ? (
        <g fill={skin.shade} opacity="0.8">
          <circle cx="-28" cy="16" r="1.5" />
          <circle cx="-22" cy="19" r="1.5" />
          <circle cx="-31" cy="21" r="1.3" />
          <circle cx="24" cy="18" r="1.5" />
          <circle cx="30" cy="16" r="1.5" />
          <circle cx="29" cy="22" r="1.3" />
        </g>
      ) : null}
      {look.glasses === 'none' ? null : <Glasses shape={look.glasses} />}
    </>
  );
}

function Glasses({ shape }: { readonly shape: Exclude<Look['glasses'], 'none'> }): ReactElement {
  const lens = {
    round: 'M-33 4a14 14 0 1 1 28 0a14 14 0 1 1 -28 0Z',
    square: 'M-34 -7H-6V9C-6 15 -10 17 -15 17H-26C-32 17 -34 14 -34 8Z',
    cat: 'M-38 -10C-28 -8 -14 -8 -5 -6C-5 10 -12 16 -20 16C-32 16 -34 4 -38 -10Z',
  }[shape];
  return (
    <g fill="#ffffff22" stroke="#2b2530" strokeWidth="3">
      <path d={lens} />
      <path d={lens} transform="scale(-1 1)" />
      <path d="M-5 1C-2 -2 2 -2 5 1" fill="none" />
    </g>
  );
}

function Monogram({
  id,
  name,
  palette,
  mark,
}: {
  readonly id: string;
  readonly name: string;
  readonly palette: Palette;
  readonly mark: number;
}): ReactElement {
  const ornament = [
    <circle key="sun" cx="82" cy="18" r="34" fill={palette.main} opacity="0.75" />,
    <path key="wave" d="M0 70C22 56 40 84 62 70S92 58 100 64V100H0Z" fill={palette.main} opacity="0.75" />,
    <path key="slope" d="M0 0H100L0 100Z" fill={palette.main} opacity="0.65" />,
    <path key="arch" d="M18 100V56a32 32 0 0 1 64 0V100Z" fill={palette.main} opacity="0.75" />,
  ];
  const letters = monogram(name);
  return (
    <>
      <defs>
        <linearGradient id={`${id}m`} x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor={palette.strong} />
          <stop offset="1" stopColor={palette.deep} />
        </linearGradient>
      </defs>
      <rect width="100" height="100" fill={`url(#${id}m)`} />
      {ornament[Math.floor(mark * ornament.length)]}
      <text
        x="50"
        y="51"
        textAnchor="middle"
        dominantBaseline="central"
        fill={palette.paper}
        fontFamily="var(--font-sans, 'Inter Variable', sans-serif)"
        fontWeight="760"
        fontSize={letters.length > 1 ? 40 : 52}
        letterSpacing="-1.5"
      >
        {letters}
      </text>
      <rect x="36" y="82" width="28" height="4" rx="2" fill={palette.accent} />
    </>
  );
}

/** Up to two initials of a Latin name, or the first character of a Chinese one. */
function monogram(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const first = words[0]?.[0] ?? '·';
  if (/\p{Script=Han}/u.test(first) || words.length < 2) return first.toUpperCase();
  return (first + words[1][0]).toUpperCase();
}
