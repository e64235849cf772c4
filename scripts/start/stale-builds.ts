import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { installedCommand } from './installed-command.ts';
import { runProjectCommand } from './project-command.ts';
import { DATA_FOLDER, inheritedEnvironment, PROJECT_FOLDER } from './settings.ts';

/** Something built from sources by a script of package.json. */
export interface Build {
  readonly name: string;
  readonly script: string;
  /** Folders and files that it is made of, within the project. */
  readonly sources: readonly string[];
  /** What must be there afterwards. */
  readonly product: string;
}

const SHARED = ['contract', 'rules', 'requests', 'package-lock.json', 'tsconfig.json'];

/** Everything that is built; the server and the worker themselves run from their sources. */
export const BUILDS: readonly Build[] = [
  {
    name: 'portal',
    script: 'build:portal',
    sources: ['portal', ...SHARED],
    product: 'dist/portal/index.html',
  },
  {
    name: 'admin',
    script: 'build:admin',
    sources: ['admin', ...SHARED],
    product: 'dist/admin/index.html',
  },
  {
    name: 'workflows',
    script: 'build:workflows',
    sources: ['workflows', ...SHARED],
    product: 'dist/workflows.js',
  },
];

/**
 * Builds again what was changed since it was last built; `say` is told which. Resolves with the names
 * of those that were built. Throws a StartProblem when a build fails.
 */
export async function buildWhatIsStale(
  say: (what: string) => void,
  signal?: AbortSignal,
): Promise<string[]> {
  const built: string[] = [];
  for (const build of BUILDS) {
    const print = await fingerprint(build.sources);
    const note = join(DATA_FOLDER, 'build', build.name);
    const last = await readFile(note, 'utf8').catch(() => '');
    if (print === last && existsSync(join(PROJECT_FOLDER, build.product))) {
      continue;
    }
    say(`building ${build.name}`);
    await runProjectCommand(
      {
        what: `Building ${build.name}`,
        command: (await installedCommand('npm')) ?? 'npm',
        args: ['run', '--silent', build.script],
        env: { ...inheritedEnvironment(), NODE_ENV: 'production' },
        logFile: join(DATA_FOLDER, 'log', `build-${build.name}.log`),
      },
      () => undefined,
      signal,
    );
    await mkdir(dirname(note), { recursive: true });
    await writeFile(note, print);
    built.push(build.name);
  }
  return built;
}

async function fingerprint(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await filesOf(sources)) {
    hash.update(file).update('\0');
    hash.update(await readFile(join(PROJECT_FOLDER, file))).update('\0');
  }
  return hash.digest('hex');
}

async function filesOf(sources: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const source of sources) {
    const found = await stat(join(PROJECT_FOLDER, source)).catch(() => undefined);
    if (found?.isFile() === true) {
      files.push(source);
    } else if (found?.isDirectory() === true) {
      const entries = glob(`${source}/**/*`, { cwd: PROJECT_FOLDER, withFileTypes: true });
      for await (const entry of entries) {
        if (entry.isFile()) {
          files.push(join(entry.parentPath, entry.name).slice(PROJECT_FOLDER.length + 1));
        }
      }
    }
  }
  return files.toSorted();
}
