import { artUrl } from '../art/art-url.ts';

const loaded = new Map<string, Promise<ImageBitmap>>();

/** The render of an emoji, fetched and decoded once for all scenes; rejects when the build does not carry it. */
export function loadArt(emoji: string): Promise<ImageBitmap> {
  const url = artUrl(emoji);
  let picture = loaded.get(url);
  if (picture === undefined) {
    picture = fetchPicture(url);
    // A failed load may be tried again by the next scene.
    picture.catch(() => loaded.delete(url));
    loaded.set(url, picture);
  }
  return picture;
}

async function fetchPicture(url: string): Promise<ImageBitmap> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`No picture at ${url} (${response.status}).`);
  return createImageBitmap(await response.blob());
}
