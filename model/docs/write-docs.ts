import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { documents } from './documents.ts';

const folder = resolve(import.meta.dirname, '../../docs');
await mkdir(folder, { recursive: true });
for (const [path, render] of Object.entries(documents)) await writeFile(resolve(folder, path), render());
