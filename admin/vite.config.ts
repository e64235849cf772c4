/* oxlint-disable no-restricted-imports -- runs on Node, at build time */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Folders of pdfjs-dist that its worker asks for at run time, and which of their files. */
const PDF_FOLDERS = {
  cmaps: /\.bcmap$/,
  standard_fonts: /\.(pfb|ttf)$/,
  // The content security policy forbids WebAssembly: only the plain-script decoders can run.
  wasm: /_nowasm_fallback\.js$/,
} as const;

/** Puts beside the build what the PDF worker loads by name: character maps, fonts, decoders. */
function pdfResources(): Plugin {
  return {
    name: 'pdf-resources',
    apply: 'build',
    generateBundle() {
      for (const [folder, wanted] of Object.entries(PDF_FOLDERS)) {
        const source = fromRoot(`node_modules/pdfjs-dist/${folder}`);
        for (const name of readdirSync(source).filter((file) => wanted.test(file))) {
          this.emitFile({
            type: 'asset',
            fileName: `pdfjs/${folder}/${name}`,
            source: readFileSync(`${source}/${name}`),
          });
        }
      }
    },
  };
}

export default defineConfig({
  root: fromRoot('admin'),
  base: '/desk/',
  plugins: [react(), pdfResources()],
  build: {
    outDir: fromRoot('dist/admin'),
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1200,
  },
  server: { port: 5174, proxy: { '/api': 'http://localhost:3000' } },
});
