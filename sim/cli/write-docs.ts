import { writeFile } from 'node:fs/promises';
import { simDocuments } from './sim-documents.ts';

for (const [path, text] of Object.entries(simDocuments()))
  await writeFile(new URL(`../../docs/${path}`, import.meta.url), text);
