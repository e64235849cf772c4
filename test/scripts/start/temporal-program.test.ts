import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inheritedEnvironment } from '../../../scripts/start/settings.ts';
import {
  beginTemporal,
  compileTemporal,
  compilingSince,
  findTemporal,
} from '../../../scripts/start/temporal-program.mjs';

const PROGRAM = join(import.meta.dirname, '../../../scripts/start/temporal-program.mjs');
const noDownload = () => Promise.resolve(false);
let folder: string;
let tools: string;
let env: NodeJS.ProcessEnv;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-temporal-'));
  tools = join(folder, 'bin');
  const commands = join(folder, 'path');
  await mkdir(commands);
  env = { PATH: `${commands}:/bin:/usr/bin`, GO_CALLS: join(folder, 'calls') };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Puts a stand-in for Go on PATH. @param ends what it does after it has begun */
async function aGo(ends: string): Promise<void> {
  const go = join(folder, 'path', 'go');
  await writeFile(go, `#!/bin/sh\necho $$ >> "$GO_CALLS"\n${ends}\n`);
  await chmod(go, 0o755);
}

const BUILDS =
  'mkdir -p "$GOBIN"; printf "#!/bin/sh" > "$GOBIN/temporal"; chmod +x "$GOBIN/temporal"';
const calls = async () =>
  (await readFile(join(folder, 'calls'), 'utf8').catch(() => '')).split('\n').filter(Boolean);
const isGone = (pid: number) => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};

it('compiles into a place where nobody looks, and puts it there whole', async () => {
  await aGo(`${BUILDS}; sleep 0.5`);
  const compiling = compileTemporal(tools, env);
  await expect.poll(calls).toHaveLength(1);
  expect(findTemporal(tools, '')).toBeUndefined();
  expect(compilingSince(tools)).toBeGreaterThan(Date.now() - 60_000);
  expect(await compiling).toEqual({ path: join(tools, 'temporal') });
  expect(findTemporal(tools, '')).toBe(join(tools, 'temporal'));
  expect(compilingSince(tools)).toBeUndefined();
  expect(await readdir(tools)).toEqual(['temporal']);
});

it('compiles once, whoever else wants it', async () => {
  await aGo(`sleep 0.5; ${BUILDS}`);
  const [first, second] = [compileTemporal(tools, env), compileTemporal(tools, env)];
  expect(second).toBeUndefined();
  expect(await first).toHaveProperty('path');
  expect(await calls()).toHaveLength(1);
});

it('says what Go said last, and leaves nothing behind', async () => {
  await aGo('echo first >&2; echo "no such module" >&2; exit 1');
  expect(await compileTemporal(tools, env)).toEqual({ problem: 'no such module' });
  expect(await readdir(tools)).toEqual([]);
});

it('takes over from a process that is gone', async () => {
  await aGo(BUILDS);
  await mkdir(join(tools, '.building-1'), { recursive: true });
  const gone = spawn('true');
  await new Promise((resolve) => gone.once('exit', resolve));
  const begun = Date.now();
  await writeFile(join(tools, 'temporal.building'), JSON.stringify({ pid: gone.pid, begun }));
  expect(compilingSince(tools)).toBeUndefined();
  expect(await compileTemporal(tools, env)).toHaveProperty('path');
  expect(await readdir(tools)).toEqual(['temporal']);
});

it('ends with the process that began it', async () => {
  await aGo('sleep 60');
  const begins = `import { beginTemporal } from ${JSON.stringify(PROGRAM)};
    process.on('SIGINT', () => process.exit(1));
    await beginTemporal(${JSON.stringify(tools)}, process.env, async () => false);
    setInterval(() => {}, 1000);`;
  const starter = spawn(process.execPath, ['--input-type=module', '-e', begins], {
    env: { ...inheritedEnvironment(), ...env },
    stdio: 'inherit',
  });
  await expect.poll(calls, { timeout: 10_000 }).toHaveLength(1);
  const [go] = await calls();
  starter.kill('SIGINT');
  await expect.poll(() => isGone(Number(go)), { timeout: 10_000 }).toBe(true);
  expect(await readdir(tools)).toEqual([]);
});

it('begins early only where that is the way to have it', async () => {
  expect(await beginTemporal(tools, env, noDownload)).toBeUndefined();
  await aGo(`sleep 0.3; ${BUILDS}`);
  expect(await beginTemporal(tools, env, () => Promise.resolve(true))).toBeUndefined();
  const elsewhere = { ...env, TEMPORAL_ADDRESS: '127.0.0.1:7233' };
  expect(await beginTemporal(tools, elsewhere, noDownload)).toBeUndefined();
  expect(await calls()).toEqual([]);
  const tells = await beginTemporal(tools, env, noDownload);
  expect(tells?.()).toContain('compiling');
  await expect.poll(() => tells?.(), { timeout: 10_000 }).toBe('');
  expect(await beginTemporal(tools, env, noDownload)).toBeUndefined();
  expect(await calls()).toHaveLength(1);
});
