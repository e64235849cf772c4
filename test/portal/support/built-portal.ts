import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SOURCES = ['portal', 'contract', 'rules', 'requests'] as const;

/**
 * Builds the portal as it stands, unless this very state was built before.
 * @returns folder of the build
 */
export async function builtPortal(): Promise<string> {
  const folder = `${ROOT}.data/test/portal/${stateOfSources()}`;
  if (!existsSync(folder)) {
    // Two test files may build at once: each in its own folder, the first to end gives the name.
    const own = `${folder}.${process.pid}`;
    await build({
      configFile: `${ROOT}portal/vite.config.ts`,
      logLevel: 'error',
      build: { outDir: own },
    });
    if (!existsSync(folder)) {
      renameSync(own, folder);
    }
  }
  return folder;
}

function stateOfSources(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const entry of readdirSync(ROOT + source, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) {
        const path = `${entry.parentPath}/${entry.name}`;
        const { mtimeMs, size } = statSync(path);
        hash.update(`${path} ${mtimeMs} ${size}\n`);
      }
    }
  }
  return hash.digest('hex').slice(0, 16);
}
