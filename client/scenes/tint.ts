type Channels = readonly [red: number, green: number, blue: number];

const parsed = new Map<string, Channels>();

/** The colour between two hexadecimal colours. */
export function blend(from: string, to: string, p: number): string {
  const a = channels(from);
  const b = channels(to);
  const at = (index: 0 | 1 | 2) =>
    Math.round(a[index] + (b[index] - a[index]) * p)
      .toString(16)
      .padStart(2, '0');
  return `#${at(0)}${at(1)}${at(2)}`;
}

/** A hexadecimal colour at an opacity of 0..1. */
export function fade(color: string, opacity: number): string {
  const [r, g, b] = channels(color);
  return `rgba(${r},${g},${b},${Math.round(opacity * 1000) / 1000})`;
}

function channels(hex: string): Channels {
  let known = parsed.get(hex);
  if (known === undefined) {
    known = [
      Number.parseInt(hex.slice(1, 3), 16),
      Number.parseInt(hex.slice(3, 5), 16),
      Number.parseInt(hex.slice(5, 7), 16),
    ];
    parsed.set(hex, known);
  }
  return known;
}
