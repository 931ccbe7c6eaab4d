import type { mediaTypes } from '../../model/wire/media-routes.ts';

export type MediaKind = keyof typeof mediaTypes;

/** First bytes, by offset. What a sender calls a file is not asked: a browser would look at these as well. */
const MARKS: Readonly<Record<MediaKind, readonly (readonly [offset: number, bytes: string])[]>> = {
  jpg: [[0, 'ffd8ff']],
  png: [[0, '89504e470d0a1a0a']],
  webp: [
    [0, '52494646'],
    [8, '57454250'],
  ],
  mp4: [[4, '66747970']],
  webm: [[0, '1a45dfa3']],
};

/** Which of these kinds the bytes are, or null. */
export function mediaKind<K extends MediaKind>(bytes: Buffer, kinds: readonly K[]): K | null {
  const is = (kind: K): boolean =>
    MARKS[kind].every(([offset, mark]) => bytes.toString('hex', offset, offset + mark.length / 2) === mark);
  return kinds.find(is) ?? null;
}
