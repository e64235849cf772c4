import { execFile } from 'node:child_process';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startStack } from '#test/support/stack.ts';
import type { DeskStack } from '#test/support/stack.ts';
import { inheritedEnvironment, PROJECT_FOLDER } from '../../scripts/start/settings.ts';

const run = promisify(execFile);
let stack: DeskStack;

beforeAll(async () => {
  stack = await startStack({ postgres: 'own' });
});
afterAll(() => stack?.stop());

const isReady = () =>
  fetch(`${stack.apiUrl}/health/ready`).then(
    ({ status }) => status === 200,
    () => false,
  );

it.for(['server', 'worker', 'postgres', 'temporal', 'mailbox'] as const)(
  'is ready again after kill -9 of %s',
  async (part) => {
    await stack.kill(part);
    await stack.start(part);
    await expect.poll(isReady, { timeout: 30_000, interval: 200 }).toBe(true);
  },
);

it('tells the worker’s health the way its container asks', async () => {
  const address = { TEMPORAL_ADDRESS: stack.temporalAddress, TEMPORAL_NAMESPACE: 'default' };
  const ask = () =>
    run(process.execPath, [join(PROJECT_FOLDER, 'server', 'worker-health.ts')], {
      env: { ...inheritedEnvironment(), ...address },
    }).then(
      () => hostname(),
      () => 'nobody',
    );
  await expect.poll(ask, { timeout: 30_000 }).toBe(hostname());
});

it('serves the portal and the desk', async () => {
  const pages = await Promise.all([fetch(stack.portalUrl), fetch(stack.deskUrl)]);
  expect(pages.map(({ status }) => status)).toEqual([200, 200]);
  // Longer than a proxy does.
  expect(pages[0]?.headers.get('keep-alive')).toBe('timeout=75');
});
