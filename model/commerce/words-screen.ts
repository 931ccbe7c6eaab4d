/** What keeps words from being read by everybody before somebody has looked at them. */
export const wordFaults = ['contact', 'link', 'abuse'] as const;
export type WordFault = (typeof wordFaults)[number];

/** Patterns are tried in this order; a platform's real lists are longer, their kinds are these. */
const patterns: readonly { readonly fault: WordFault; readonly fits: RegExp }[] = [
  { fault: 'link', fits: /https?:\/\/|www\.|\b[a-z0-9-]+\.(?:com|cn|net|shop|top)\b/iu },
  // Deals are lured off the platform by telephone and messenger.
  { fault: 'contact', fits: /(?:\d[ -]?){9,}\d|\b(?:wechat|whatsapp|telegram)\b|微信|加v|vx[:：]/iu },
  { fault: 'abuse', fits: /\b(?:idiot|moron|scum|bastard|fuck|shit)\w*|傻逼|垃圾人|去死|骗子/iu },
];

/** Why words are held back, or null. */
export function screenWords(words: string | null): WordFault | null {
  if (words === null) return null;
  return patterns.find(({ fits }) => fits.test(words))?.fault ?? null;
}
