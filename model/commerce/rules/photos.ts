/** Names of pictures as an event lists them; null where there are none. */
export function listed(photos: readonly string[] | undefined): string | null {
  return photos === undefined || photos.length === 0 ? null : photos.join(',');
}
