import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assertPortsFree, freePort } from '../../../scripts/start/ports.ts';

let server: Server;
let taken: number;

beforeAll(async () => {
  taken = await freePort();
  server = createServer();
  await new Promise<void>((resolve) => server.listen(taken, '127.0.0.1', resolve));
});
afterAll(() => server.close());

it('names the port that is taken, who holds it and the variable that moves it', async () => {
  const wanted = [
    { port: await freePort(), part: 'server', variable: 'PORT' },
    { port: taken, part: 'PostgreSQL', variable: 'PG_PORT' },
  ];
  await expect(assertPortsFree(wanted)).rejects.toThrow(
    new RegExp(
      `^Port ${taken} \\(PostgreSQL\\) is in use by node.*\\(process ${process.pid}\\): end that, or set PG_PORT to a free port\\.$`,
    ),
  );
});

it('refuses one port for two parts', async () => {
  const port = await freePort();
  const wanted = [
    { port, part: 'server', variable: 'PORT' },
    { port, part: 'mailbox page', variable: 'MAILBOX_PORT' },
  ];
  await expect(assertPortsFree(wanted)).rejects.toThrow(
    `Port ${port} is set for both server and mailbox page: set MAILBOX_PORT to another.`,
  );
});

it('accepts ports that are free', async () => {
  const wanted = [{ port: await freePort(), part: 'server', variable: 'PORT' }];
  await expect(assertPortsFree(wanted)).resolves.toBeUndefined();
});
