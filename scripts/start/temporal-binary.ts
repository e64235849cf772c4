import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { StartProblem } from './start-problem.ts';
import { compileTemporal, compilingSince, findTemporal, TOOLS } from './temporal-program.mjs';

const run = promisify(execFile);
const DOWNLOAD_MILLISECONDS = 120_000;
const LOOK_MILLISECONDS = 250;

type Say = (what: string) => void;

/**
 * Finds the Temporal server's program, or gets it: from PATH, from the cache, from a process that is
 * compiling it already, by the SDK's own download, or compiled by Go. `say` is told what takes long.
 * Throws a StartProblem when there is no way to have it.
 */
export async function temporalBinary(say: Say): Promise<string> {
  const found = findTemporal() ?? (await fromOther(say));
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

/** Waits while another process compiles; it may have begun before the packages were there. */
async function fromOther(say: Say): Promise<string | undefined> {
  for (let since = compilingSince(); since !== undefined; since = compilingSince()) {
    const seconds = Math.round((Date.now() - since) / 1000);
    say(`compiling the Temporal server with Go, once: for ${seconds} s, of about 3 to 4 minutes`);
    await sleep(LOOK_MILLISECONDS);
  }
  return findTemporal();
}

async function downloadBinary(): Promise<string | undefined> {
  const program = join(import.meta.dirname, 'download-temporal.ts');
  return run(process.execPath, [program, TOOLS], { timeout: DOWNLOAD_MILLISECONDS }).then(
    () => findTemporal(),
    () => undefined,
  );
}

async function compileBinary(say: Say): Promise<string | undefined> {
  const compiling = compileTemporal();
  if (compiling === undefined) {
    return fromOther(say);
  }
  say('compiling the Temporal server with Go, once: about 3 to 4 minutes on two cores');
  const compiled = await compiling;
  if ('problem' in compiled) {
    throw new StartProblem(
      `Go could not compile the Temporal server (${compiled.problem}): put the program "temporal" on PATH, or set TEMPORAL_ADDRESS.`,
    );
  }
  return compiled.path;
}
