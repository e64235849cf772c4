import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, type ClientRequest, get, type IncomingMessage, request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { Document } from '#server/documents/document.entity.ts';
import { aPdf } from '#test/factories/upload-files.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { inheritedEnvironment, PROJECT_FOLDER } from '../../scripts/start/settings.ts';
import { aCitizenWithCase } from './documents/case-with-documents.ts';

// The server as it runs, in a process of its own; sessions and rows are made beside it.
const NOW = '2026-11-16T09:00:00Z';
const NOTICE_MS = 2000;
let app: TestApp;
let folder: string;
let port: number;
let server: ChildProcess;
let exited: Promise<unknown[]>;

beforeAll(async () => {
  app = await createTestApp({ routes: [], now: NOW });
  folder = await mkdtemp(join(tmpdir(), 'desk-stop-'));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  port = await freePort();
  server = spawn(process.execPath, [join(PROJECT_FOLDER, 'server/main.ts')], {
    cwd: PROJECT_FOLDER,
    env: {
      ...inheritedEnvironment(),
      NODE_ENV: 'test',
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DATABASE_URL: app.database.url,
      DATABASE_POOL: '4',
      TEMPORAL_ADDRESS: '127.0.0.1:9',
      UPLOADS_DIR: folder,
      LOG_LEVEL: 'info',
      DESK_CLOCK: NOW,
      STOP_NOTICE_MS: String(NOTICE_MS),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  exited = once(server, 'exit');
  for await (const line of server.stdout ?? []) {
    if (String(line).includes('"listening"')) {
      break;
    }
  }
  server.stdout?.resume();
});
afterEach(async () => {
  server.kill('SIGKILL');
  await exited;
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function ask(
  path: string,
  agent?: Agent,
): Promise<{ answer: IncomingMessage; body: string }> {
  const asked = get({ host: '127.0.0.1', port, path, agent });
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return { answer, body: await text(answer) };
}

const ready = async () => (await ask('/api/health/ready')).answer.statusCode;
const field = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

/** An upload whose first half has arrived. */
async function halfAnUpload(): Promise<{ upload: ClientRequest; rest: Buffer; caseId: string }> {
  const { agent, caseId } = await aCitizenWithCase(app);
  const { hostname } = new URL(app.url);
  const access = { domain: hostname, path: '/', secure: false, script: false };
  const form = Buffer.concat([
    Buffer.from(field('kind', 'OTHER') + field('uploadKey', randomUUID())),
    Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'),
    await aPdf(),
    Buffer.from('\r\n--x--\r\n'),
  ]);
  const upload = request({
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: `/api/cases/${caseId}/documents`,
    headers: {
      Cookie: agent.jar.getCookies(access).toValueString(),
      'Content-Type': 'multipart/form-data; boundary=x',
      'Content-Length': form.length,
    },
  });
  upload.write(form.subarray(0, form.length / 2));
  // Answered later than the upload's head was read.
  await ask('/api/health/live');
  return { upload, rest: form.subarray(form.length / 2), caseId };
}

it('says no to a balancer first, refuses what is new, ends what is under way', async () => {
  const kept = new Agent({ keepAlive: true, maxSockets: 1 });
  const before = await ask('/api/health/live', kept);
  expect(before.answer.headers['connection']).toBe('keep-alive');
  const { upload, rest, caseId } = await halfAnUpload();

  server.kill('SIGTERM');
  await expect.poll(ready, { timeout: 5000 }).toBe(503);
  const announced = await ask('/api/session');
  expect([announced.answer.statusCode, announced.answer.headers['connection']]).toEqual([
    401,
    'close',
  ]);
  const refused = async () => (await ask('/api/session', kept)).answer;
  await expect.poll(async () => (await refused()).statusCode, { timeout: 5000 }).toBe(503);
  const { headers } = await refused();
  expect(headers['connection']).toBe('close');
  expect(headers['retry-after']).toBe('5');
  expect(headers['content-type']).toContain('application/problem+json');
  expect(JSON.parse((await ask('/api/health/ready')).body).status).toBe('stopping');
  expect((await ask('/api/health/live')).answer.statusCode).toBe(200);

  upload.end(rest);
  const [done] = (await once(upload, 'response')) as [IncomingMessage];
  expect(done.statusCode).toBe(201);
  expect(done.headers['connection']).toBe('close');
  expect(JSON.parse(await text(done)).fileName).toBe('a.pdf');
  expect(await exited).toEqual([0, null]);
  expect(await app.em().count(Document, { case: caseId })).toBe(1);
  kept.destroy();
});

it('ends at once where nothing is under way, connections that are kept and half a head among it', async () => {
  const kept = new Agent({ keepAlive: true });
  await ask('/api/health/live', kept);
  const halting = connect(port, '127.0.0.1');
  halting.on('error', () => undefined);
  halting.write('GET /api/health/live HTTP/1.1\r\nHost:');
  await once(halting, 'connect');
  const begun = performance.now();
  server.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
  expect(performance.now() - begun).toBeLessThan(NOTICE_MS + 4000);
  kept.destroy();
  halting.destroy();
});

it('does not wait for ever for an upload that stands still', async () => {
  const { upload, caseId } = await halfAnUpload();
  const broken = once(upload, 'error');
  const begun = performance.now();
  server.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
  expect(performance.now() - begun).toBeLessThan(15_000);
  await broken;
  expect(await app.em().count(Document, { case: caseId })).toBe(0);
});
