import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { getuid, platform } from 'node:process';
import { firstClosedFolder } from './postgres-account.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';

const SYSTEM_CACHE = '/var/cache/virtual-desk';

/**
 * Gives programs that the account `postgres` can run: for root in a folder that is closed to others,
 * a copy in the system's cache. PostgreSQL looks for its own programs with access(2), which knows
 * nothing of the capability that lets the account reach its data there.
 */
export async function openBinaries(binaries: PostgresBinaries): Promise<PostgresBinaries> {
  const isRoot = platform === 'linux' && getuid?.() === 0;
  if (!isRoot || (await firstClosedFolder([binaries.postgres])) === undefined) {
    return binaries;
  }
  const folder = join(SYSTEM_CACHE, `postgresql-${binaries.version}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${randomUUID()}`;
    await mkdir(dirname(folder), { recursive: true, mode: 0o755 });
    await cp(binaries.folder, unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  return {
    ...binaries,
    folder,
    postgres: join(folder, 'bin', 'postgres'),
    initdb: join(folder, 'bin', 'initdb'),
  };
}
