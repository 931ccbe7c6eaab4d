import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clipLimits, pictureLimits } from '../../model/wire/media.ts';
import { mediaKind } from './media-kind.ts';

/** Files that people brought, kept beside the shop's data. A reset of the world leaves them. */
export interface MediaStore {
  readonly folder: string;
  /** Keeps a picture and answers its name; null where the bytes are none. The same picture has the same name. */
  keepPicture(bytes: Buffer): Promise<string | null>;
  hasPicture(name: string): boolean;
  /** Shows a clip instead of the scene of a video; false where the bytes are none. */
  keepClip(video_id: number, bytes: Buffer): Promise<boolean>;
  dropClip(video_id: number): Promise<void>;
  /** Where the clip of a video is read, or null. */
  clipUrl(video_id: number): string | null;
}

const HASH_CHARS = 32;
const CLIP = /^(\d+)-[0-9a-f]+\.(mp4|webm)$/;

export function openMedia(folder: string): MediaStore {
  const pictures_folder = join(folder, 'pictures');
  const clips_folder = join(folder, 'clips');
  for (const each of [pictures_folder, clips_folder]) mkdirSync(each, { recursive: true });
  const pictures = new Set(readdirSync(pictures_folder).filter((name) => !name.endsWith('.part')));
  const clips = new Map<number, string>();
  for (const name of readdirSync(clips_folder)) {
    const video_id = CLIP.exec(name)?.[1];
    if (video_id !== undefined) clips.set(Number(video_id), name);
  }
  /** Whole or not at all: who reads it never sees half a file. */
  const write = async (path: string, bytes: Buffer): Promise<void> => {
    await writeFile(`${path}.part`, bytes);
    await rename(`${path}.part`, path);
  };
  const drop = async (video_id: number, kept?: string): Promise<void> => {
    const name = clips.get(video_id);
    if (name === undefined || name === kept) return;
    clips.delete(video_id);
    await rm(join(clips_folder, name), { force: true });
  };
  return {
    folder,
    async keepPicture(bytes) {
      const kind = mediaKind(bytes, pictureLimits.kinds);
      if (kind === null) return null;
      const name = `${hashOf(bytes)}_${kind}`;
      if (!pictures.has(name)) await write(join(pictures_folder, name), bytes);
      pictures.add(name);
      return name;
    },
    hasPicture: (name) => pictures.has(name),
    async keepClip(video_id, bytes) {
      const kind = mediaKind(bytes, clipLimits.kinds);
      if (kind === null) return false;
      const name = `${video_id}-${hashOf(bytes)}.${kind}`;
      await write(join(clips_folder, name), bytes);
      await drop(video_id, name);
      clips.set(video_id, name);
      return true;
    },
    dropClip: (video_id) => drop(video_id),
    clipUrl(video_id) {
      const name = clips.get(video_id);
      return name === undefined ? null : `/media/clips/${name}`;
    },
  };
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, HASH_CHARS);
}
