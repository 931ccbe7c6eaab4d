import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = `http://localhost:${process.env.PORT ?? 3000}`;

export default defineConfig({
  root: 'client',
  publicDir: 'public',
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The map lies beside its file, on the same host, and is fetched only by an open inspector.
    sourcemap: true,
    rolldownOptions: {
      output: {
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
