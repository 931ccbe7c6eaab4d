import { useId, type CSSProperties, type ReactElement } from 'react';
import { artUrl } from './art-url.ts';
import { paletteOf, type Palette } from './palettes.ts';

/** The gallery of one product: five compositions from one render. */
export const product_views = ['hero', 'angle', 'close-up', 'in-context', 'pair'] as const;
export type ProductView = (typeof product_views)[number];

interface ProductArtProps {
  /** The product's picture, addressed by its emoji. */
  readonly emoji: string;
  /** 0..11. */
  readonly palette: number;
  /** Edge in CSS pixels, or 'fill' to take the parent's width as a square. */
  readonly size: number | 'fill';
  readonly view?: ProductView;
  /** What a screen reader says; without it the picture is decorative. */
  readonly label?: string;
  /** The first picture of a page loads at once; the rest when they come near. */
  readonly eager?: boolean;
}

interface Placement {
  readonly at: readonly [left: number, top: number, width: number];
  readonly turn: number;
  readonly mirror?: true;
}

/** Where the render stands in a 100 × 100 studio, with the contact shadow under its lower edge. */
const placements: Record<ProductView, readonly Placement[]> = {
  hero: [{ at: [19, 16, 62], turn: 0 }],
  angle: [{ at: [20, 17, 60], turn: -14, mirror: true }],
  'close-up': [{ at: [6, 12, 112], turn: 8 }],
  'in-context': [{ at: [40, 31, 46], turn: 0 }],
  pair: [
    { at: [42, 18, 44], turn: 7, mirror: true },
    { at: [10, 27, 54], turn: -5 },
  ],
};

/** A product's picture in a studio of its palette's light. */
export function ProductArt({
  emoji,
  palette,
  size,
  view = 'hero',
  label,
  eager = false,
}: ProductArtProps): ReactElement {
  const colors = paletteOf(palette);
  const edge = size === 'fill' ? '100%' : `${size}px`;
  const spoken = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label };
  return (
    <div
      {...spoken}
      style={{
        position: 'relative',
        width: edge,
        aspectRatio: '1',
        overflow: 'hidden',
        flex: 'none',
        background: colors.light,
      }}
    >
      <Studio colors={colors} view={view} />
      {placements[view].map((placement, index) => (
        <img
          key={index}
          src={artUrl(emoji)}
          alt=""
          width={256}
          height={256}
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
          draggable={false}
          style={imageStyle(placement)}
        />
      ))}
    </div>
  );
}

function imageStyle({ at: [left, top, width], turn, mirror }: Placement): CSSProperties {
  return {
    position: 'absolute',
    left: `${left}%`,
    top: `${top}%`,
    width: `${width}%`,
    height: `${width}%`,
    transform: `rotate(${turn}deg)${mirror ? ' scaleX(-1)' : ''}`,
  };
}

function Studio({ colors, view }: { readonly colors: Palette; readonly view: ProductView }): ReactElement {
  const id = useId();
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      style={{ position: 'absolute', inset: 0, width: '100%', height: '100%' }}
    >
      <defs>
        <radialGradient id={`${id}w`} cx="0.4" cy="0.3" r="0.85">
          <stop offset="0" stopColor={colors.paper} />
          <stop offset="0.5" stopColor={colors.light} />
          <stop offset="1" stopColor={colors.soft} />
        </radialGradient>
        <linearGradient id={`${id}f`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor={colors.light} />
          <stop offset="0.18" stopColor={colors.paper} />
          <stop offset="1" stopColor={colors.soft} />
        </linearGradient>
        <radialGradient id={`${id}s`}>
          <stop offset="0" stopColor={colors.deep} stopOpacity="0.5" />
          <stop offset="0.55" stopColor={colors.deep} stopOpacity="0.16" />
          <stop offset="1" stopColor={colors.deep} stopOpacity="0" />
        </radialGradient>
        <linearGradient id={`${id}p`} x1="0" y1="0" x2="1" y2="0">
          <stop offset="0" stopColor={colors.paper} />
          <stop offset="0.45" stopColor={colors.soft} />
          <stop offset="1" stopColor={colors.main} />
        </linearGradient>
      </defs>
      <rect width="100" height="100" fill={`url(#${id}w)`} />
      {set(id, colors, view)}
    </svg>
  );
}

function set(id: string, colors: Palette, view: ProductView): ReactElement {
  const floor = (top: number) => <rect y={top} width="100" height={100 - top} fill={`url(#${id}f)`} />;
  const shadow = (x: number, y: number, rx: number) => (
    <ellipse cx={x} cy={y} rx={rx} ry={rx * 0.17} fill={`url(#${id}s)`} />
  );
  switch (view) {
    case 'hero':
      return (
        <>
          <circle cx="50" cy="45" r="33" fill={colors.soft} opacity="0.5" />
          {floor(72)}
          {shadow(50, 78, 33)}
        </>
      );
    case 'angle':
      return (
        <>
          <path d="M0 0H62L18 100H0Z" fill={colors.paper} opacity="0.7" />
          <path d="M100 20V74H66Z" fill={colors.soft} opacity="0.5" />
          {floor(74)}
          {shadow(52, 80, 31)}
        </>
      );
    case 'close-up':
      return (
        <>
          <circle cx="86" cy="88" r="56" fill={colors.soft} opacity="0.6" />
          <circle cx="8" cy="10" r="30" fill={colors.paper} opacity="0.8" />
        </>
      );
    case 'in-context':
      return (
        <>
          <path d="M10 70V34a18 18 0 0 1 36 0V70Z" fill={colors.soft} />
          <path d="M14 70V35a14 14 0 0 1 28 0V70Z" fill={colors.paper} />
          <path d="M14 58C22 50 32 64 42 52V70H14Z" fill={colors.main} opacity="0.45" />
          {floor(68)}
          <path d="M34 74H92V86H34Z" fill={`url(#${id}p)`} />
          <ellipse cx="63" cy="74" rx="29" ry="4.6" fill={colors.paper} />
          {shadow(63, 75, 23)}
          <rect x="12" y="66" width="14" height="14" rx="2" fill={colors.main} />
          <circle cx="19" cy="60" r="6.5" fill={colors.accent} />
        </>
      );
    case 'pair':
      return (
        <>
          {floor(66)}
          <path d="M44 58H90V72H44Z" fill={`url(#${id}p)`} />
          <ellipse cx="67" cy="58" rx="23" ry="4" fill={colors.paper} />
          {shadow(66, 59, 19)}
          {shadow(37, 80, 27)}
        </>
      );
  }
}
