import { artUrl } from '../art/art-url.ts';

/** Decoded pictures kept at hand: a quarter of a megabyte each, so 72 are at most 18 MB however long a person swipes. */
const kept_max = 72;

const loaded = new Map<string, Promise<ImageBitmap>>();

/** The render of an emoji, fetched and decoded once for the scenes around; rejects when the build does not carry it. */
export function loadArt(emoji: string): Promise<ImageBitmap> {
  const url = artUrl(emoji);
  let picture = loaded.get(url);
  if (picture === undefined) {
    picture = fetchPicture(url);
    // A failed load may be tried again by the next scene.
    picture.catch(() => loaded.delete(url));
  }
  // The map keeps the order of use: the first is the longest unused. A scene that still shows it holds its own reference.
  loaded.delete(url);
  loaded.set(url, picture);
  if (loaded.size > kept_max) loaded.delete(loaded.keys().next().value as string);
  return picture;
}

async function fetchPicture(url: string): Promise<ImageBitmap> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`No picture at ${url} (${response.status}).`);
  return createImageBitmap(await response.blob());
}
