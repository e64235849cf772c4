import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isAlive } from '../../../scripts/start/process-table.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-stage-'));
  await chmod(folder, 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('leaves nothing running when the launcher is killed', async () => {
  const launcher = spawn(process.execPath, [join(import.meta.dirname, 'a-launcher.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: launcher.stdout }), 'line');
  const pid = Number(line);
  expect(isAlive(pid)).toBe(true);
  launcher.kill('SIGKILL');
  await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
});
