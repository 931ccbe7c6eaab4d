import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { artName } from './art-url.ts';
import { usedArt } from './used-art.ts';

/** Copies the renders in use from the package of emoji art into `public/art`, drops those no longer used, and writes their licence. */
const renders = new URL('../../node_modules/@lobehub/fluent-emoji-3d/assets/', import.meta.url);
const target = new URL('../public/art/', import.meta.url);

mkdirSync(target, { recursive: true });
// The package keeps the emoji-style selector in some names and not in others.
const files = new Map(readdirSync(renders).map((file) => [file.replace('.webp', '').replaceAll('-fe0f', ''), file]));
const used = new Set<string>();
for (const emoji of usedArt()) {
  const name = artName(emoji);
  const file = files.get(name);
  if (file === undefined) {
    console.error(`no render for ${emoji} (${name})`);
    process.exitCode = 1;
    continue;
  }
  used.add(`${name}.webp`);
  if (!existsSync(new URL(`${name}.webp`, target)))
    copyFileSync(new URL(file, renders), new URL(`${name}.webp`, target));
}
for (const file of readdirSync(target)) if (file.endsWith('.webp') && !used.has(file)) rmSync(new URL(file, target));
writeFileSync(
  new URL('LICENSE.txt', target),
  `The pictures in this folder are Fluent Emoji (3D) by Microsoft, packaged as @lobehub/fluent-emoji-3d by LobeHub.

MIT License

Copyright (c) Microsoft Corporation.
Copyright (c) 2023 LobeHub.

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS
FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY,
WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`,
);
console.error(`${used.size} pictures in client/public/art`);
