import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { CaseTeller } from './cases/case-teller.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { DocumentReadings } from './documents/document-readings.ts';
import type { DocumentChecks } from './documents/document-checks.ts';
import type { FileStore } from './documents/file-store.ts';
import type { StopState } from './http/stop-state.ts';
import type { QueueNewsHub } from './queue/queue-news.ts';
import type { Messenger } from './notifications/messenger.ts';
import type { HealthProbes } from './observability/health-probes.ts';
import type { SqlPool } from './db/sql.ts';
import type { Registry } from './registry/registry.ts';
import type { SecretBox } from './secret-box.ts';

/** What routes, acts and activities are given; made once by server/main.ts or server/worker.ts. */
export interface Deps {
  config: Config;
  clock: Clock;
  logger: Logger;
  orm: MikroORM;
  /** Connections with prepared statements for the acts on cases. */
  sql: SqlPool;
  /** Tells a case's workflow, after the commit, that something changed. */
  teller: CaseTeller;
  /** Looks at the queue of messages, after the commit that filled it. */
  messenger: Messenger;
  /** Tells the open queues what happens. */
  queueNews: QueueNewsHub;
  files: FileStore;
  /** Checks uploads in the background, in processes of their own. */
  checks: DocumentChecks;
  readings: DocumentReadings;
  secrets: SecretBox;
  /** Where approvals are written. */
  registry: Registry;
  /** Asks the parts that readiness speaks of. */
  health: Pick<HealthProbes, 'temporal'>;
  /** Whether the process is on its way to its end. */
  stopState: StopState;
}
