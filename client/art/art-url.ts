/** File name (without folder or suffix) of an emoji's render: its code points in hexadecimal, joined by '-', without the emoji-style selector. */
export function artName(emoji: string): string {
  return Array.from(emoji, (character) => character.codePointAt(0) ?? 0)
    .filter((point) => point !== 0xfe0f)
    .map((point) => point.toString(16).padStart(4, '0'))
    .join('-');
}

/** Where the build serves the picture of a product or prop, addressed by its emoji: a 256 × 256 WebP with transparency. */
export function artUrl(emoji: string): string {
  return `${import.meta.env?.BASE_URL ?? '/'}art/${artName(emoji)}.webp`;
}
