import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { inheritedEnvironment } from './settings.ts';

const run = promisify(execFile);

/** Gives the path of the first of `names` that PATH has as a program; undefined when it has none. */
export async function installedCommand(...names: readonly string[]): Promise<string | undefined> {
  const folders = (inheritedEnvironment()['PATH'] ?? '').split(delimiter).filter(Boolean);
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (await isExecutable(path)) {
        return path;
      }
    }
  }
  return undefined;
}

/** Tells whether `path` is a file that may be run. */
export async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/**
 * Installs Debian packages where that is possible: as root, on a system with apt-get. Gives false
 * where it is not, or where they could not be had.
 */
export async function installDebianPackages(packages: readonly string[]): Promise<boolean> {
  const apt = await installedCommand('apt-get');
  if (apt === undefined || process.getuid?.() !== 0) {
    return false;
  }
  const env = { ...inheritedEnvironment(), DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '--yes', '--no-install-recommends', ...packages];
  try {
    await run(apt, install, { env }).catch(async () => {
      // A fresh machine has no package lists yet.
      await run(apt, ['update'], { env });
      await run(apt, install, { env, maxBuffer: 64 * 1024 * 1024 });
    });
    return true;
  } catch {
    return false;
  }
}
