import { execFile } from 'node:child_process';
import { lstat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { getuid, platform } from 'node:process';
import { promisify } from 'node:util';
import { StartProblem } from './start-problem.ts';

const run = promisify(execFile);

/** The account that PostgreSQL runs as, and how a command line becomes one that runs so. */
export interface PostgresAccount {
  readonly uid?: number;
  readonly gid?: number;
  /** Gives the command to spawn as this account. */
  commandLine(command: string, args: readonly string[]): { command: string; args: string[] };
}

const asMyself: PostgresAccount = {
  commandLine: (command, args) => ({ command, args: [...args] }),
};

/**
 * Finds the account for PostgreSQL, which refuses to run as root: whoever runs the launcher, or for
 * root the system's `postgres`, which is created where it is missing.
 * `paths` are the folders that it must reach. Where a parent of them is closed to others, as root's
 * home is, the account gets the one capability that passes closed folders; the data folder stays its own.
 * Throws a StartProblem when there is neither an account nor a way in.
 */
export async function postgresAccount(paths: readonly string[]): Promise<PostgresAccount> {
  if (platform === 'win32' || getuid?.() !== 0) {
    return asMyself;
  }
  const { uid, gid } = (await findAccount()) ?? (await createAccount());
  const closed = await firstClosedFolder(paths);
  if (closed === undefined) {
    return { ...asMyself, uid, gid };
  }
  await assertCapabilitiesWork(closed, uid, gid);
  return {
    // The process changes its identity itself (setpriv): given to spawn, the identity would be lost
    // before the closed folder is passed.
    commandLine: (command, args) => ({
      command: 'setpriv',
      args: [...passClosedFolders(uid, gid), command, ...args],
    }),
  };
}

/** Gives the ids of the account `postgres`, for files that it must own; undefined unless run by root. */
export async function findAccount(): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const [uid, gid] = await Promise.all([
      run('id', ['-u', 'postgres']),
      run('id', ['-g', 'postgres']),
    ]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function createAccount(): Promise<{ uid: number; gid: number }> {
  try {
    await run('groupadd', ['--system', '--force', 'postgres']);
    await run('useradd', ['--system', '--no-create-home', '-g', 'postgres', 'postgres']);
  } catch {
    // told below, with the way out
  }
  const created = await findAccount();
  if (created === undefined) {
    throw new StartProblem(
      'PostgreSQL does not run as root and the account "postgres" could not be created: create it, or start as an ordinary user.',
    );
  }
  return created;
}

function passClosedFolders(uid: number, gid: number): string[] {
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    '--',
  ];
}

async function assertCapabilitiesWork(closed: string, uid: number, gid: number): Promise<void> {
  try {
    await run('setpriv', [...passClosedFolders(uid, gid), 'ls', '-d', `${closed}/.`]);
  } catch {
    throw new StartProblem(
      `PostgreSQL does not run as root, and its account "postgres" cannot enter ${closed}: move the project to a folder that others may enter, or start as an ordinary user.`,
    );
  }
}

/** Gives the first folder above `paths` that other users may not enter; undefined when there is none. */
export async function firstClosedFolder(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
      const found = await lstat(folder).catch(() => undefined);
      if (found !== undefined && (found.mode & 0o001) === 0) {
        return folder;
      }
    }
  }
  return undefined;
}
