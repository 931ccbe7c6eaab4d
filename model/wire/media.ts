/**
 * What can be uploaded: bytes at most, the kinds by which their first bytes are known, and bytes of all of them together:
 * a disk is shared with the shop's books (assumption, 0.2-10 GB).
 */
export const pictureLimits = { bytes: 2_000_000, kinds: ['jpg', 'png', 'webp'], all_bytes: 1_000_000_000 } as const;
export const clipLimits = { bytes: 40_000_000, kinds: ['mp4', 'webm'], all_bytes: 2_000_000_000 } as const;

/** Where a picture of a review, a return or a complaint is read. */
export function pictureUrl(name: string): string {
  return `/media/pictures/${name}`;
}
