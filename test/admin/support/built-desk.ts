import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface BuiltDesk {
  folder: string;
  remove(): Promise<void>;
}

/**
 * Builds the desk as production does, into a folder of the test's own. In a process of its own: the
 * test runner says NODE_ENV=test, which would build the libraries' slow and talkative variant.
 */
export async function buildDesk(): Promise<BuiltDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-admin-'));
  const config = join(ROOT, 'admin', 'vite.config.ts');
  await promisify(execFile)(
    process.execPath,
    [
      join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      '--config',
      config,
      '--outDir',
      folder,
      '--emptyOutDir',
      '--logLevel',
      'error',
    ],
    { cwd: ROOT, env: { NODE_ENV: 'production' } },
  );
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
