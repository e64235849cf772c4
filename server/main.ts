import { createServer } from 'node:http';
import { Client } from '@temporalio/client';
import { createApp } from './app.ts';
import { createTemporalCaseTeller } from './cases/temporal-case-teller.ts';
import { createCaseSignaller } from './cases/tell-workflows.ts';
import { readConfig } from './config.ts';
import { createDeps } from './create-deps.ts';
import { awaitDatabase } from './db/await-database.ts';
import { openPlaceDirectory } from './offices/place-directory.ts';
import { stoppable } from './http/stop-serving.ts';
import { ROUTES } from './routes.ts';
import { onShutdown } from './on-shutdown.ts';
import { openTemporalConnection } from './temporal-connection.ts';

/** Less than whoever started it waits for it to be ready. */
const DATABASE_PATIENCE_MS = 30_000;
/**
 * Longer than a proxy keeps an idle connection (60 s by default): whoever closes first must be the one
 * that sends, or a request meets a connection that has just been closed and is answered by a 502.
 */
const KEPT_ALIVE_MS = 75_000;

/** The API and the two browser apps. Starts with Temporal away too: submissions do not wait for it. */
const config = readConfig();
const connection = openTemporalConnection(config);
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
await awaitDatabase(() => deps.checks.resume(), deps.logger, DATABASE_PATIENCE_MS);
await deps.readings.resume();

const server = createServer({ keepAliveTimeout: KEPT_ALIVE_MS }, createApp(deps, ROUTES));
const serving = stoppable(server, deps.stopState, deps.logger);
server.listen(config.PORT, () => {
  deps.logger.info({ port: config.PORT }, 'listening');
});

onShutdown(deps.logger, async () => {
  // What is queued meanwhile the worker sends.
  await Promise.all([serving.stop(config.STOP_NOTICE_MS), dispatcher.stop()]);
  await close();
  await connection.close();
});
