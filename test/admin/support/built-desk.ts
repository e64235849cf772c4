import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export interface BuiltDesk {
  folder: string;
  remove(): Promise<void>;
}

/** Builds the desk as production does, into a folder of the test's own. */
export async function buildDesk(): Promise<BuiltDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-admin-'));
  await build({
    configFile: fileURLToPath(new URL('../../../admin/vite.config.ts', import.meta.url)),
    logLevel: 'error',
    mode: 'production',
    // The test runner says NODE_ENV=test, which would build the libraries' slow, talkative variant.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: folder },
  });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
