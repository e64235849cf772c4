import { readdir, readFile, readlink } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { platform } from 'node:process';
import { promisify } from 'node:util';
import { commandOf } from './process-table.ts';

const run = promisify(execFile);
const LISTENING = '0A';

/**
 * Tells who listens on a TCP port, as `name (process 123)`; undefined when the system does not tell,
 * as for the processes of other users.
 */
export async function listenerOn(port: number): Promise<string | undefined> {
  const pid = platform === 'linux' ? await linuxListener(port) : await lsofListener(port);
  if (pid === undefined) {
    return undefined;
  }
  const words = (await commandOf(pid)).split(' ');
  const name = words
    .slice(0, 3)
    .map((word) => word.split('/').at(-1) ?? word)
    .join(' ');
  return `${name} (process ${pid})`;
}

async function lsofListener(port: number): Promise<number | undefined> {
  return run('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t']).then(
    ({ stdout }) => Number(stdout.split('\n')[0]) || undefined,
    () => undefined,
  );
}

async function linuxListener(port: number): Promise<number | undefined> {
  const sockets = new Set<string>();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    const text = await readFile(table, 'utf8').catch(() => '');
    for (const line of text.split('\n').slice(1)) {
      const columns = line.trim().split(/\s+/);
      const localPort = Number.parseInt(columns[1]?.split(':').at(-1) ?? '', 16);
      if (localPort === port && columns[3] === LISTENING) {
        sockets.add(`socket:[${columns[9]}]`);
      }
    }
  }
  const pids = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry));
  for (const pid of pids) {
    const descriptors = await readdir(`/proc/${pid}/fd`).catch(() => []);
    for (const descriptor of descriptors) {
      const target = await readlink(`/proc/${pid}/fd/${descriptor}`).catch(() => '');
      if (sockets.has(target)) {
        return Number(pid);
      }
    }
  }
  return undefined;
}
