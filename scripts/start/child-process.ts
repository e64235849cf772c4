import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { lastComplaint } from './log-complaint.ts';

/** What to run, where, as whom, and the file that takes both of its outputs. */
export interface ChildCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly logFile: string;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  /** Called as soon as the process is there, long before it may be ready. */
  readonly onSpawn?: OnSpawn;
}

export interface ChildExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process that this one started: `exited` settles once, however it ended. */
export interface Child {
  readonly pid: number;
  readonly exited: Promise<ChildExit>;
  isRunning(): boolean;
  kill(signal: NodeJS.Signals): void;
  /** Gives the last thing it complained of in its log, as one line. */
  complaint(): Promise<string>;
}

export type OnSpawn = (child: Child) => void;

const LARGEST_LOG_BYTES = 10 * 1024 * 1024;

/**
 * Starts `command` in a process group of its own, so that Ctrl-C in the terminal reaches only the
 * launcher, which then stops its children in order. Output goes straight to the log file: a child
 * never blocks on, or dies of, a pipe whose reader is gone.
 * Rejects with the system's error when the command cannot be run.
 */
export async function startChild(command: ChildCommand): Promise<Child> {
  const log = openLog(command.logFile);
  const logStart = fstatSync(log).size;
  const child = spawn(command.command, command.args, {
    cwd: command.cwd,
    env: command.env,
    uid: command.uid,
    gid: command.gid,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const exited = new Promise<ChildExit>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const pid = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => resolve(child.pid ?? 0));
  });
  const started: Child = {
    pid,
    exited,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    kill: (signal) => void child.kill(signal),
    complaint: () => lastComplaint(command.logFile, logStart),
  };
  command.onSpawn?.(started);
  return started;
}

/**
 * Asks `child` to end with `signal` and, where it has not ended after `graceMilliseconds`, kills it.
 * Resolves when it is gone.
 */
export async function stopChild(
  child: Child,
  signal: NodeJS.Signals,
  graceMilliseconds: number,
): Promise<void> {
  if (!child.isRunning()) {
    return;
  }
  child.kill(signal);
  const impatience = setTimeout(() => child.kill('SIGKILL'), graceMilliseconds);
  await child.exited;
  clearTimeout(impatience);
}

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > LARGEST_LOG_BYTES) {
    renameSync(file, `${file}.1`);
  }
  return openSync(file, 'a');
}
