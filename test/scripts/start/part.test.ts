import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startChild } from '../../../scripts/start/child-process.ts';
import { Part } from '../../../scripts/start/part.ts';
import { isAlive } from '../../../scripts/start/process-table.ts';

let folder: string;
let part: Part;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-part-'));
  part = new Part({
    name: 'sleeper',
    stopSignal: 'SIGTERM',
    graceMilliseconds: 1000,
    start: (onSpawn) => startChild({ ...program('setInterval(() => {}, 1000)'), onSpawn }),
  });
});
afterEach(async () => {
  await part.stop();
  await rm(folder, { recursive: true, force: true });
});

function program(text: string): { command: string; args: string[]; logFile: string } {
  return { command: process.execPath, args: ['-e', text], logFile: join(folder, 'log') };
}

it('comes back after kill -9, and says so', async () => {
  const said: string[] = [];
  await part.start();
  part.keepAlive((what) => said.push(what));
  const first = part.pid;
  await part.kill();
  await expect.poll(() => part.pid, { timeout: 10_000 }).toBeGreaterThan(0);
  await expect
    .poll(() => said, { timeout: 10_000 })
    .toEqual(['sleeper ended by SIGKILL. Starting it again.', 'sleeper is back.']);
  expect(part.pid).not.toBe(first);
});

it('does not come back once it is stopped', async () => {
  await part.start();
  part.keepAlive(() => undefined);
  const { pid = 0 } = part;
  await part.stop();
  expect(isAlive(pid)).toBe(false);
  expect(part.pid).toBeUndefined();
});

it('is killed when it does not end in time', async () => {
  const stubborn = new Part({
    name: 'stubborn',
    stopSignal: 'SIGTERM',
    graceMilliseconds: 300,
    start: (onSpawn) =>
      startChild({
        ...program("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)"),
        onSpawn,
      }),
  });
  await stubborn.start();
  await stubborn.stop();
  expect(stubborn.pid).toBeUndefined();
});
