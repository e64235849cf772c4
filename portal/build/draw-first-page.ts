/* oxlint-disable no-restricted-imports -- the build runs in Node, the portal does not */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Plugin, type PluginOption, type ResolvedConfig, build } from 'vite';
import type { FirstPage, firstPage } from '../first-page.tsx';

const ROOT_ELEMENT = '<div id="root"></div>';
const TITLE = /<title>[^<]*<\/title>/;
const HIDE_ITALIAN = new URL('./hide-italian.js', import.meta.url);

/**
 * Draws the first page beside the built one (`home.html` beside `index.html`): its heading and its
 * links stand as soon as the style is there, and work before any script does.
 * @param plugins what the portal is built with, for the build that draws
 */
export function drawFirstPage(plugins: () => PluginOption[]): Plugin {
  let config: ResolvedConfig;
  let script: string;
  return {
    name: 'draw-first-page',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async generateBundle() {
      const source = await readFile(HIDE_ITALIAN, 'utf8');
      script = this.emitFile({ type: 'asset', name: 'hide-italian.js', source });
    },
    async writeBundle() {
      const { base, root } = config;
      const { outDir } = config.build;
      const empty = styleFirst(await readFile(join(outDir, 'index.html'), 'utf8'));
      const { title, body } = await drawn(root, plugins());
      const scriptUrl = base + this.getFileName(script);
      const home = replaced(
        replaced(
          empty,
          TITLE,
          `<title>${title}</title>\n    <script async blocking="render" src="${scriptUrl}"></script>`,
        ),
        ROOT_ELEMENT,
        `<div id="root">${body}</div>`,
      );
      await writeFile(join(outDir, 'home.html'), home);
    },
  };
}

/** Has the browser fetch the style before the scripts: the page stands without them. */
function styleFirst(html: string): string {
  return html.replaceAll(
    /<script type="module"|<link rel="modulepreload"/g,
    '$& fetchpriority="low"',
  );
}

/** Puts one text in the place of another that must be there. */
function replaced(html: string, place: string | RegExp, text: string): string {
  if (html.search(place) < 0) {
    throw new Error(`index.html has no ${String(place)}`);
  }
  // As a function: a $ in the text is no pattern.
  return html.replace(place, () => text);
}

async function drawn(root: string, plugins: PluginOption[]): Promise<FirstPage> {
  const folder = await mkdtemp(join(tmpdir(), 'first-page-'));
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      plugins,
      publicDir: false,
      legacy: { inconsistentCjsInterop: true },
      ssr: { noExternal: true },
      build: {
        ssr: 'first-page.tsx',
        outDir: folder,
        emptyOutDir: true,
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'first-page.mjs' } },
      },
    });
    const built: { firstPage: typeof firstPage } = await import(
      pathToFileURL(join(folder, 'first-page.mjs')).href
    );
    return await built.firstPage();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
