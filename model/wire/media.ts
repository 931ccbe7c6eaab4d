/** What can be uploaded: bytes at most, and the kinds by which their first bytes are known. */
export const pictureLimits = { bytes: 2_000_000, kinds: ['jpg', 'png', 'webp'] } as const;
export const clipLimits = { bytes: 40_000_000, kinds: ['mp4', 'webm'] } as const;

/** Where a picture of a review, a return or a complaint is read. */
export function pictureUrl(name: string): string {
  return `/media/pictures/${name}`;
}
