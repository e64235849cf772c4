import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { lastComplaint } from './log-complaint.ts';
import { PROJECT_FOLDER } from './settings.ts';
import { StartProblem } from './start-problem.ts';

/** A program that does one thing and ends. */
export interface ProjectCommand {
  readonly what: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
}

const LogLine = z.object({ msg: z.string() });

/**
 * Runs a command to its end; each line that it writes goes to the log and is told to `say`.
 * Throws a StartProblem with its last complaint when it fails, and when `signal` calls it off.
 */
export async function runProjectCommand(
  { what, command, args, env, logFile }: ProjectCommand,
  say: (what: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile, { flags: 'w' });
  const child = spawn(command, args, {
    cwd: PROJECT_FOLDER,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: called off, it takes along whatever it started in turn.
    detached: true,
  });
  const callOff = () => child.pid !== undefined && process.kill(-child.pid, 'SIGTERM');
  signal?.addEventListener('abort', callOff);
  for (const output of [child.stdout, child.stderr]) {
    output.pipe(log, { end: false });
    createInterface({ input: output }).on('line', (line) => say(readable(line)));
  }
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  signal?.removeEventListener('abort', callOff);
  await new Promise<void>((resolve) => {
    log.end(resolve);
  });
  if (code !== 0) {
    throw new StartProblem(`${what} failed: ${await lastComplaint(logFile, 0)} (see ${logFile})`);
  }
}

/** Gives what a line of output says: the message of a structured line, without colours. */
function readable(line: string): string {
  const plain = stripVTControlCharacters(line).trim();
  if (!plain.startsWith('{')) {
    return plain;
  }
  try {
    return LogLine.safeParse(JSON.parse(plain)).data?.msg ?? '';
  } catch {
    return plain;
  }
}
