// oxlint-disable-next-line no-restricted-imports -- the build runs in Node, the portal does not
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The citizens' portal: built to dist/portal, served by the server at /. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [react()],
  // Rolldown gives CommonJS parts of the component library a namespace instead of their default.
  legacy: { inconsistentCjsInterop: true },
  css: {
    preprocessorOptions: {
      scss: {
        // Bootstrap Italia 2 is written with @import; its warnings are not ours to mend.
        quietDeps: true,
        silenceDeprecations: [
          'import',
          'global-builtin',
          'color-functions',
          'legacy-js-api',
          'if-function',
        ],
      },
    },
  },
  build: {
    outDir: fileURLToPath(new URL('../dist/portal', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    chunkSizeWarningLimit: 400,
  },
});
