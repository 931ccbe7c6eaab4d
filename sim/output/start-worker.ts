import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a worker thread from a module of ours, in the build (`.js`) as well as from source (`.ts`, under tsx or
 * vitest), where Node 20 needs the TypeScript loader registered inside the thread: `--import tsx` does not reach it.
 * @param module `new URL('./name.ts', import.meta.url)`; in the build the emitted `.js` beside it is taken.
 */
export function startWorker(module: URL, options: WorkerOptions = {}): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL(module.href.replace(/\.ts$/, '.js')), options);
  }
  const loader = import.meta.resolve('tsx/esm/api');
  const code = `import(${JSON.stringify(loader)})
    .then(({ register }) => { register(); return import(${JSON.stringify(module.href)}); })
    .catch((error) => setImmediate(() => { throw error; }));`;
  return new Worker(code, { ...options, eval: true });
}
