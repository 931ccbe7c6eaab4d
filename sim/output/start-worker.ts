import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Starts a worker thread from a module of ours, in the build (`.js`) as well as from source (`.ts`, under tsx or
 * vitest), where Node 20 needs the TypeScript loader registered inside the thread: `--import tsx` does not reach it.
 *
 * VITRINE_BUILD names a folder with a build of the same source: a thread begins from there in a third of the time. The
 * test run sets it to what it has just built.
 *
 * @param module `new URL('./name.ts', import.meta.url)`; in the build the emitted `.js` beside it is taken.
 */
export function startWorker(module: URL, options: WorkerOptions = {}): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(emitted(module), options);
  }
  const built = builtModule(module);
  if (built !== null) return new Worker(built, options);
  const loader = import.meta.resolve('tsx/esm/api');
  // While the loader's own thread is asked, nothing else may hold this one: without the timer it can end, in silence.
  const code = `const waiting = setInterval(() => {}, 60_000);
    import(${JSON.stringify(loader)})
    .then(({ register }) => { register(); return import(${JSON.stringify(module.href)}); })
    .catch((error) => setImmediate(() => { throw error; }))
    .finally(() => clearInterval(waiting));`;
  return new Worker(code, { ...options, eval: true });
}

function emitted(module: URL): URL {
  return new URL(module.href.replace(/\.ts$/, '.js'));
}

/** What is not in the build (a test's own thread) is started from source. */
function builtModule(module: URL): URL | null {
  const build = process.env.VITRINE_BUILD;
  if (!build) return null;
  const path = resolve(build, relative(ROOT, fileURLToPath(emitted(module))));
  return existsSync(path) ? pathToFileURL(path) : null;
}
