// oxlint-disable-next-line no-restricted-imports -- the build runs in Node, the portal does not
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { drawFirstPage } from './build/draw-first-page.ts';
import { firstPageFiles } from './build/first-page-files.ts';
import { serviceList } from './build/service-list.ts';

/** What every page stands on. */
const FRAMEWORK =
  /node_modules\/(react|react-dom|scheduler|react-router|@tanstack|i18next|react-i18next|design-react-kit|reactstrap|classnames|prop-types|react-transition-group|@babel)\//;
/** What the first page needs besides; the rest waits until a page is gone to that asks for it. */
const isOfFirstPage = firstPageFiles(fileURLToPath(new URL('./main.tsx', import.meta.url)));
/** What most of the other pages share. */
const SHARED = /\/(portal\/(api|elements|layout|format|i18n|fields)|requests|rules)\//;

/** The citizens' portal: built to dist/portal, served by the server at /. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [react(), serviceList(), drawFirstPage(() => [react(), serviceList()])],
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
    rolldownOptions: {
      output: {
        // A few files at once instead of dozens of small ones: on a slow line each costs a trip.
        codeSplitting: {
          groups: [
            { name: 'framework', test: FRAMEWORK, priority: 3 },
            { name: (id, graph) => (isOfFirstPage(id, graph) ? 'first' : null), priority: 2 },
            { name: 'portal', test: SHARED, minShareCount: 3, priority: 1 },
          ],
        },
      },
    },
  },
});
