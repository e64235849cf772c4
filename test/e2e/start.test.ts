import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../scripts/start/ports.ts';
import { isAlive } from '../../scripts/start/process-table.ts';
import { inheritedEnvironment, PROJECT_FOLDER } from '../../scripts/start/settings.ts';

const FIRST_START_SECONDS = 360;
const LATER_START_SECONDS = 15;

let folder: string;
let env: NodeJS.ProcessEnv;
let desk: ChildProcess | undefined;
let output = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-start-'));
  await chmod(folder, 0o755);
  env = {
    ...inheritedEnvironment(),
    DESK_DATA: folder,
    UPLOADS_DIR: join(folder, 'uploads'),
    PORT: String(await freePort()),
    MAILBOX_PORT: String(await freePort()),
    SMTP_PORT: String(await freePort()),
    PG_PORT: String(await freePort()),
    TEMPORAL_PORT: String(await freePort()),
  };
});
afterAll(async () => {
  desk?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Runs what `npm start` runs and gives the seconds until it says that the desk runs. */
async function start(): Promise<number> {
  const begun = performance.now();
  output = '';
  desk = spawn('node', ['scripts/start.mjs'], { cwd: PROJECT_FOLDER, env });
  for (const stream of [desk.stdout, desk.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  await expect
    .poll(() => output + (desk?.exitCode === null ? '' : ' and ended'), {
      timeout: FIRST_START_SECONDS * 1000,
      interval: 100,
    })
    .toMatch(/The virtual desk runs|and ended/);
  expect(output).toContain('The virtual desk runs');
  return (performance.now() - begun) / 1000;
}

async function processNumbers(): Promise<number[]> {
  const record: unknown = JSON.parse(await readFile(join(folder, 'launch.json'), 'utf8'));
  return [...JSON.stringify(record).matchAll(/"pid":(\d+)/g)].map(([, pid]) => Number(pid));
}

async function countRows(table: string): Promise<number> {
  const client = new Client({
    connectionString: `postgresql://desk:desk@127.0.0.1:${env['PG_PORT']}/desk`,
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ rows: number }>(
      `select count(*)::int as rows from ${table}`,
    );
    return rows[0]?.rows ?? 0;
  } finally {
    await client.end();
  }
}

async function pageAt(path: string): Promise<number> {
  return (await fetch(`http://localhost:${env['PORT']}${path}`)).status;
}

it(
  'starts everything from nothing, and tells where it is and who can sign in',
  async () => {
    expect(await start()).toBeLessThan(FIRST_START_SECONDS);
    expect(output).toContain(`http://localhost:${env['PORT']}/desk/`);
    expect(output).toContain(`http://localhost:${env['MAILBOX_PORT']}/`);
    expect(output).toContain('FRRGLI86C54E514X');
    expect(await Promise.all(['/', '/desk/', '/api/health/ready'].map(pageAt))).toEqual([
      200, 200, 200,
    ]);
    expect(await processNumbers()).toHaveLength(5);
  },
  FIRST_START_SECONDS * 1000 + 30_000,
);

it('refuses a second start from the same folder in one line', async () => {
  const second = spawn('node', ['scripts/start.mjs'], { cwd: PROJECT_FOLDER, env });
  const [complaint] = await Promise.all([text(second.stderr), once(second, 'exit')]);
  expect(complaint).toMatch(/already runs from this folder \(process \d+\)/);
  expect(second.exitCode).toBe(1);
});

it('starts a part again that is killed', async () => {
  const before = await processNumbers();
  const [worker = 0] = before;
  process.kill(worker, 'SIGKILL');
  await expect.poll(() => output, { timeout: 30_000 }).toContain('worker is back.');
  const after = await processNumbers();
  expect(after).toHaveLength(before.length);
  expect(after).not.toContain(worker);
});

it('stops everything on Ctrl-C, and finds it as it was', async () => {
  const people = await countRows('assisted_person');
  const pids = await processNumbers();
  desk?.kill('SIGINT');
  await once(desk ?? process, 'exit');
  expect(pids.filter(isAlive)).toEqual([]);
  expect(await start()).toBeLessThan(LATER_START_SECONDS);
  expect(await countRows('assisted_person')).toBe(people);
  expect(output).not.toContain('Demo data');
});

it('leaves nothing running when it is killed itself', async () => {
  const pids = await processNumbers();
  desk?.kill('SIGKILL');
  await expect.poll(() => pids.filter(isAlive), { timeout: 60_000, interval: 250 }).toEqual([]);
});
