import type { Clock } from './clock.ts';
import { createClock } from './clock.ts';
import type { CaseTeller } from './cases/case-teller.ts';
import type { Config } from './config.ts';
import { openDatabase } from './db/orm.config.ts';
import { createSqlPool } from './db/sql.ts';
import type { Deps } from './deps.ts';
import { createDiskFileStore } from './documents/disk-file-store.ts';
import { createDocumentChecks } from './documents/document-checks.ts';
import { createDocumentReadings } from './documents/document-readings.ts';
import { createLogger } from './logger.ts';
import { createDispatcher, type Dispatcher } from './notifications/dispatcher.ts';
import type { StopState } from './http/stop-state.ts';
import { createHealthProbes } from './observability/health-probes.ts';
import { createQueueNews } from './queue/queue-news.ts';
import { BUILT_IN_REGISTRY } from './registry/registry.ts';
import { configuredSecretBox } from './secret-box.ts';

export interface ProcessSettings {
  /** Which process writes in the log: server, worker. */
  name: string;
  /** Messages this process sends: those of accounts, or all. */
  sends: 'account' | 'all';
  /** How cases' workflows are told; the worker's activities tell nobody. */
  tellerOf: (parts: Pick<Deps, 'sql' | 'logger' | 'config' | 'clock'>) => CaseTeller;
}

/** Puts a process's parts together; whoever made them closes them. */
export async function createDeps(
  config: Config,
  { name, sends, tellerOf }: ProcessSettings,
): Promise<{ deps: Deps; dispatcher: Dispatcher; close(): Promise<void> }> {
  const logger = createLogger(config, name);
  const clock: Clock = createClock(config.DESK_CLOCK === '' ? undefined : config.DESK_CLOCK);
  const orm = await openDatabase(config);
  const sql = createSqlPool(config, (error) => {
    logger.warn({ err: error }, 'database connection lost');
  });
  const files = await createDiskFileStore(config.UPLOADS_DIR);
  const secrets = configuredSecretBox(config);
  const teller = tellerOf({ sql, logger, config, clock });
  const readings = createDocumentReadings({ config, clock, logger, orm, files });
  const checks = createDocumentChecks({ config, clock, logger, orm, files, readings });
  const health = createHealthProbes(config);
  const stopState: StopState = { phase: 'SERVING' };
  const queueNews = createQueueNews({ sql, clock, logger, stopState });
  const dispatcher = createDispatcher(
    { config, clock, logger, sql, secrets },
    { only: sends, pollMs: 1000 },
  );
  return {
    deps: {
      config,
      clock,
      logger,
      orm,
      sql,
      teller,
      messenger: dispatcher,
      queueNews,
      files,
      checks,
      readings,
      secrets,
      registry: BUILT_IN_REGISTRY,
      health,
      stopState,
    },
    dispatcher,
    async close() {
      await queueNews.close();
      await teller.close();
      await dispatcher.stop();
      await checks.close();
      await readings.close();
      await health.close();
      await sql.close();
      await orm.close(true);
    },
  };
}
