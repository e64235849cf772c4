import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild, stopChild } from './child-process.ts';
import type { Child } from './child-process.ts';
import type { PartDefinition } from './part.ts';
import { PROJECT_FOLDER } from './settings.ts';
import { StartProblem } from './start-problem.ts';

const SECONDS_TO_START = 60;

/** A program of the project that keeps running. */
export interface ProgramOptions {
  readonly name: string;
  /** Its path within the project. */
  readonly program: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  /** Tells whether its process of number `pid` is ready to work. */
  readonly isReady: (pid: number) => Promise<boolean>;
}

/** Describes such a program as a part, run by the Node that runs this. */
export function programPart(options: ProgramOptions): PartDefinition {
  return {
    name: options.name,
    stopSignal: 'SIGTERM',
    // More than the server and the worker allow themselves for what they have in hand.
    graceMilliseconds: 20_000,
    start: async (onSpawn) => {
      const child = await startChild({
        command: process.execPath,
        args: [join(PROJECT_FOLDER, options.program)],
        cwd: PROJECT_FOLDER,
        env: options.env,
        logFile: options.logFile,
        onSpawn,
      });
      await waitUntilReady(child, options);
      return child;
    },
  };
}

/** Tells whether a GET of `url` is answered with success. */
export async function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    async (answer) => {
      await answer.body?.cancel();
      return answer.ok;
    },
    () => false,
  );
}

async function waitUntilReady(child: Child, options: ProgramOptions): Promise<void> {
  const deadline = Date.now() + SECONDS_TO_START * 1000;
  while (child.isRunning() && Date.now() < deadline) {
    if (await options.isReady(child.pid)) {
      return;
    }
    await sleep(100);
  }
  const late = child.isRunning();
  await stopChild(child, 'SIGKILL', 0);
  const what = late ? `was not ready after ${SECONDS_TO_START} s` : 'did not start';
  throw new StartProblem(
    `${options.name} ${what}: ${await child.complaint()} (see ${options.logFile})`,
  );
}
