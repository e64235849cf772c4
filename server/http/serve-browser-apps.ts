import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express, { type Express } from 'express';
import { compressedAssets } from './compressed-assets.ts';
import { compressedPage } from './compressed-page.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/**
 * Serves the built portal at / and the desk at /desk/. Built assets carry their hash in the name
 * and may be kept for a year; the pages themselves are asked for anew each time. The portal's first
 * page comes drawn; every other begins empty.
 */
export function serveBrowserApps(app: Express): void {
  serve(app, '/desk', `${DIST}/admin`);
  serve(app, '/', `${DIST}/portal`);
}

function serve(app: Express, base: string, folder: string): void {
  if (!existsSync(`${folder}/index.html`)) {
    return;
  }
  const assets = express.static(`${folder}/assets`, {
    immutable: true,
    maxAge: '1y',
    fallthrough: false,
  });
  const under = base === '/' ? '/assets' : `${base}/assets`;
  app.use(under, compressedAssets(`${folder}/assets`), assets);
  app.use(base, express.static(folder, { index: false, maxAge: 0 }));
  if (existsSync(`${folder}/home.html`)) {
    app.get(base, compressedPage(`${folder}/home.html`));
  }
  app.get(base === '/' ? '/{*path}' : `${base}{/*path}`, compressedPage(`${folder}/index.html`));
}
