import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = `http://localhost:${process.env.PORT ?? 3000}`;

export default defineConfig({
  root: 'client',
  publicDir: 'public',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The map lies beside its file, on the same host, and is fetched only by an open inspector.
    sourcemap: true,
    rolldownOptions: {
      input: { index: 'client/index.html', sw: 'client/service-worker.ts' },
      output: {
        // A service worker keeps its address: the browser looks there for the next one.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            // React changes seldom: a release of ours leaves it in the visitor's cache. What a page alone
            // needs (charts, consoles) stays with that page's lazy chunk.
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
          ],
        },
      },
    },
  },
  server: {
    // For `vite` on its own; `npm run dev` serves pages and interface from one port.
    proxy: { '/api': server, '/socket.io': { target: server, ws: true } },
  },
});
