import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MediaRoom, type MediaStore, openMedia } from './media-store.ts';

/** An empty store in a folder of its own. */
export function spareMedia(room?: MediaRoom): MediaStore {
  return openMedia(mkdtempSync(join(tmpdir(), 'vitrine-media-')), room);
}
