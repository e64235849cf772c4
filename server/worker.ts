import { Client } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { createWorker } from '#workflows/create-worker.ts';
import { createBulkStarter, startBulkRelay } from './bulk/bulk-relay.ts';
import { createBulkActivities } from './bulk/work-bulk-act.ts';
import { createCaseActivities } from './cases/case-activities.ts';
import { startAlertSettling } from './alerts/deadline-alerts.ts';
import { startDailyFigures } from './board/fold-daily-figures.ts';
import { startCountFolding } from './cases/fold-case-counts.ts';
import { startPokeRelay } from './cases/poke-relay.ts';
import { createCaseSignaller } from './cases/tell-workflows.ts';
import { readConfig } from './config.ts';
import { createDeps } from './create-deps.ts';
import { createHousekeepingActivities } from './housekeeping/housekeeping-activities.ts';
import { ensureSchedule, SCHEDULES } from './housekeeping/ensure-schedule.ts';
import { createPlaceWatchActivities } from './place-watches/place-watch-activities.ts';
import { renewExemptions } from './registry/renew-exemptions.ts';
import { createReminderActivities } from './reminders/reminder-activities.ts';
import { serveMetrics } from './observability/serve-metrics.ts';
import { startWhatIfs } from './what-if/run-what-ifs.ts';
import { connectWorker } from './connect-worker.ts';
import { onShutdown } from './on-shutdown.ts';
import { openTemporalConnection } from './temporal-connection.ts';

/** Carries cases: the workflows' worker, the relay of untold changes, the sender of messages. */
const config = readConfig();
const { deps, dispatcher, close } = await createDeps(config, {
  name: 'worker',
  sends: 'all',
  tellerOf: () => ({ tell() {}, close: async () => {} }),
});
Runtime.install({
  logger: new DefaultLogger('WARN', ({ level, message, meta }) => {
    deps.logger.warn({ level, meta }, message);
  }),
  // The process decides when it ends: onShutdown below.
  shutdownSignals: [],
});

// Messages go out with Temporal away too.
dispatcher.start();

const connection = await connectWorker(config, deps.logger);
const clientConnection = openTemporalConnection(config);
const client = new Client({ connection: clientConnection, namespace: config.TEMPORAL_NAMESPACE });
const worker = await createWorker({
  connection,
  namespace: config.TEMPORAL_NAMESPACE,
  taskQueue: config.TEMPORAL_TASK_QUEUE,
  activities: {
    ...createCaseActivities(deps),
    ...createHousekeepingActivities(deps),
    ...createPlaceWatchActivities(deps),
    ...createBulkActivities(deps),
    ...createReminderActivities(deps),
    renewExemptions: (after: string | null) => renewExemptions(deps, after),
  },
});
for (const schedule of SCHEDULES) {
  await ensureSchedule(client, config.TEMPORAL_TASK_QUEUE, schedule);
}
const relay = startPokeRelay(
  deps.sql,
  createCaseSignaller(client, config.TEMPORAL_TASK_QUEUE),
  deps.clock,
  deps.logger,
);
const bulkRelay = startBulkRelay(
  deps.sql,
  createBulkStarter(client, config.TEMPORAL_TASK_QUEUE),
  deps.logger,
);
const folding = startCountFolding(deps.sql, deps.logger);
const dailyFigures = startDailyFigures(deps.sql, deps.logger);
const whatIfs = startWhatIfs(deps, deps.logger);
const settling = startAlertSettling(deps, deps.logger);
const metricsServer =
  config.WORKER_METRICS_PORT === 0
    ? undefined
    : await serveMetrics(deps, config.WORKER_METRICS_PORT);
const running = worker.run();
deps.logger.info({ taskQueue: config.TEMPORAL_TASK_QUEUE }, 'working');

onShutdown(deps.logger, async () => {
  metricsServer?.close();
  metricsServer?.closeAllConnections();
  await relay.stop();
  await bulkRelay.stop();
  await folding.stop();
  await dailyFigures.stop();
  await whatIfs.stop();
  await settling.stop();
  worker.shutdown();
  await running;
  await close();
  await clientConnection.close();
  await connection.close();
});

try {
  await running;
} catch (error) {
  // Whoever keeps the processes up starts another; a worker that carries nothing must not stay.
  deps.logger.fatal({ err: error }, 'the worker ended by itself');
  process.exit(1);
}
