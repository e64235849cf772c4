import { createServer } from 'node:http';
import { Client, Connection } from '@temporalio/client';
import { createApp } from './app.ts';
import { createTemporalCaseTeller } from './cases/temporal-case-teller.ts';
import { createCaseSignaller } from './cases/tell-workflows.ts';
import { readConfig } from './config.ts';
import { createDeps } from './create-deps.ts';
import { openPlaceDirectory } from './offices/place-directory.ts';
import { ROUTES } from './routes.ts';
import { onShutdown } from './on-shutdown.ts';

/** The API and the two browser apps. Starts with Temporal away too: submissions do not wait for it. */
const config = readConfig();
const connection = Connection.lazy({ address: config.TEMPORAL_ADDRESS });
const client = new Client({ connection, namespace: config.TEMPORAL_NAMESPACE });

const { deps, dispatcher, close } = await createDeps(config, {
  name: 'server',
  sends: 'account',
  tellerOf: ({ sql, logger }) =>
    createTemporalCaseTeller(
      sql,
      createCaseSignaller(client, config.TEMPORAL_TASK_QUEUE),
      logger,
      config.POKE_GATHER_MS,
    ),
});
await openPlaceDirectory();
dispatcher.start();
await deps.checks.resume();

const server = createServer(createApp(deps, ROUTES));
server.listen(config.PORT, () => {
  deps.logger.info({ port: config.PORT }, 'listening');
});

onShutdown(deps.logger, async () => {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
  });
  await close();
  await connection.close();
});
