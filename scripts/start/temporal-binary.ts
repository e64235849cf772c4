import { execFile } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { platform } from 'node:process';
import { promisify } from 'node:util';
import { installedCommand, isExecutable } from './installed-command.ts';
import { CACHE_FOLDER, inheritedEnvironment } from './settings.ts';
import { StartProblem } from './start-problem.ts';

const run = promisify(execFile);
const SUFFIX = platform === 'win32' ? '.exe' : '';
const TOOLS = join(CACHE_FOLDER, 'bin');

// The newest version of the tool that `go install` takes: later ones carry a replace directive.
const GO_PACKAGE = 'github.com/temporalio/cli/cmd/temporal@v1.5.1';
const DOWNLOAD_MILLISECONDS = 120_000;
const COMPILE_MILLISECONDS = 20 * 60_000;

/**
 * Finds the Temporal server's program, or gets it: from PATH, from the cache, by the SDK's own
 * download, or compiled by Go. `say` is told what takes long.
 * Throws a StartProblem when there is no way to have it.
 */
export async function temporalBinary(say: (what: string) => void): Promise<string> {
  const found = (await installedCommand(`temporal${SUFFIX}`)) ?? (await cachedBinary());
  if (found !== undefined) {
    return found;
  }
  await mkdir(TOOLS, { recursive: true });
  say('downloading the Temporal server');
  const got = (await downloadBinary()) ?? (await compileBinary(say));
  if (got === undefined) {
    throw new StartProblem(
      'There is no Temporal server here and none could be got: put the program "temporal" (its CLI) on PATH, install Go, or set TEMPORAL_ADDRESS to a server that runs.',
    );
  }
  return got;
}

async function cachedBinary(): Promise<string | undefined> {
  const names = await readdir(TOOLS).catch(() => []);
  const candidates = names.filter((name) =>
    /^temporal(-cli-sdk-typescript-.*)?(\.exe)?$/.test(name),
  );
  for (const name of candidates) {
    const path = join(TOOLS, name);
    if (await isExecutable(path)) {
      return path;
    }
  }
  return undefined;
}

async function downloadBinary(): Promise<string | undefined> {
  const program = join(import.meta.dirname, 'download-temporal.ts');
  return run(process.execPath, [program, TOOLS], { timeout: DOWNLOAD_MILLISECONDS }).then(
    cachedBinary,
    () => undefined,
  );
}

async function compileBinary(say: (what: string) => void): Promise<string | undefined> {
  const go = await installedCommand(`go${SUFFIX}`);
  if (go === undefined) {
    return undefined;
  }
  say('compiling the Temporal server with Go, once: about 3 minutes on two cores');
  const env = { ...inheritedEnvironment(), GOBIN: TOOLS, GOFLAGS: '-mod=mod' };
  try {
    await run(go, ['install', GO_PACKAGE], { env, timeout: COMPILE_MILLISECONDS });
  } catch (error) {
    const reason = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    throw new StartProblem(
      `Go could not compile the Temporal server (${reason.trim().split('\n').at(-1) ?? 'no reason given'}): put the program "temporal" on PATH, or set TEMPORAL_ADDRESS.`,
    );
  }
  return join(TOOLS, `temporal${SUFFIX}`);
}
