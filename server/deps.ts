import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { CaseTeller } from './cases/case-teller.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { FileStore } from './documents/file-store.ts';
import type { SecretBox } from './secret-box.ts';

/** What routes, acts and activities are given; made once by server/main.ts or server/worker.ts. */
export interface Deps {
  config: Config;
  clock: Clock;
  logger: Logger;
  orm: MikroORM;
  /** Tells a case's workflow, after the commit, that something changed. */
  teller: CaseTeller;
  files: FileStore;
  secrets: SecretBox;
}
