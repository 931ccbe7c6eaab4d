import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clipLimits, pictureLimits } from '../../model/wire/media.ts';
import { mediaKind } from './media-kind.ts';

/** The name that a file is kept under, or why it is not: it is none of these kinds, or there is no room for it. */
export type Kept = { readonly name: string } | { readonly refused: 'kind' | 'room' };

/** Bytes that may be kept. */
export interface MediaRoom {
  readonly pictures_bytes: number;
  readonly clips_bytes: number;
}

/** Files that people brought, kept beside the shop's data. A reset of the world leaves them. */
export interface MediaStore {
  readonly folder: string;
  /** Keeps a picture and answers its name. The same picture has the same name. */
  keepPicture(bytes: Buffer): Promise<Kept>;
  hasPicture(name: string): boolean;
  /** Shows a clip instead of the scene of a video, in the place of one that was there. */
  keepClip(video_id: number, bytes: Buffer): Promise<Kept>;
  dropClip(video_id: number): Promise<void>;
  /** Where the clip of a video is read, or null. */
  clipUrl(video_id: number): string | null;
}

const HASH_CHARS = 32;
const CLIP = /^(\d+)-[0-9a-f]+\.(mp4|webm)$/;

const room: MediaRoom = { pictures_bytes: pictureLimits.all_bytes, clips_bytes: clipLimits.all_bytes };

export function openMedia(folder: string, { pictures_bytes, clips_bytes }: MediaRoom = room): MediaStore {
  const pictures_folder = join(folder, 'pictures');
  const clips_folder = join(folder, 'clips');
  for (const each of [pictures_folder, clips_folder]) mkdirSync(each, { recursive: true });
  const pictures = new Set(readdirSync(pictures_folder).filter((name) => !name.endsWith('.part')));
  const clips = new Map<number, string>();
  for (const name of readdirSync(clips_folder)) {
    const video_id = CLIP.exec(name)?.[1];
    if (video_id !== undefined) clips.set(Number(video_id), name);
  }
  /** Bytes by folder, those that are being written included. */
  const used = new Map([pictures_folder, clips_folder].map((each) => [each, bytesIn(each)]));
  const use = (each: string, bytes: number): void => void used.set(each, (used.get(each) ?? 0) + bytes);
  /** Whole or not at all: who reads it never sees half a file. Not where it would take more than there is room for. */
  const write = async (into: string, name: string, bytes: Buffer, most_bytes: number): Promise<Kept> => {
    if ((used.get(into) ?? 0) + bytes.length > most_bytes) return { refused: 'room' };
    use(into, bytes.length);
    const path = join(into, name);
    // Two may bring the same at once.
    const part = `${path}.${randomUUID()}.part`;
    try {
      await writeFile(part, bytes);
      await rename(part, path);
    } catch (error) {
      use(into, -bytes.length);
      await rm(part, { force: true });
      throw error;
    }
    return { name };
  };
  const drop = async (video_id: number): Promise<void> => {
    const name = clips.get(video_id);
    if (name === undefined) return;
    clips.delete(video_id);
    const path = join(clips_folder, name);
    use(clips_folder, -(statSync(path, { throwIfNoEntry: false })?.size ?? 0));
    await rm(path, { force: true });
  };
  return {
    folder,
    async keepPicture(bytes) {
      const kind = mediaKind(bytes, pictureLimits.kinds);
      if (kind === null) return { refused: 'kind' };
      const name = `${hashOf(bytes)}_${kind}`;
      if (pictures.has(name)) return { name };
      const kept = await write(pictures_folder, name, bytes, pictures_bytes);
      if ('name' in kept) pictures.add(name);
      return kept;
    },
    hasPicture: (name) => pictures.has(name),
    async keepClip(video_id, bytes) {
      const kind = mediaKind(bytes, clipLimits.kinds);
      if (kind === null) return { refused: 'kind' };
      const name = `${video_id}-${hashOf(bytes)}.${kind}`;
      if (clips.get(video_id) === name) return { name };
      const kept = await write(clips_folder, name, bytes, clips_bytes);
      if ('refused' in kept) return kept;
      await drop(video_id);
      clips.set(video_id, name);
      return kept;
    },
    dropClip: (video_id) => drop(video_id),
    clipUrl(video_id) {
      const name = clips.get(video_id);
      return name === undefined ? null : `/media/clips/${name}`;
    },
  };
}

/** Bytes of the files of a folder; what was half written when a process ended is thrown away. */
function bytesIn(folder: string): number {
  let bytes = 0;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.endsWith('.part')) rmSync(path, { force: true });
    else bytes += statSync(path).size;
  }
  return bytes;
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, HASH_CHARS);
}
