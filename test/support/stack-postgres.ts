import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createDatabaseIfMissing, postgresUrl } from '../../scripts/start/embedded-postgres.ts';
import type { Part } from '../../scripts/start/part.ts';
import { freePort } from '../../scripts/start/ports.ts';
import { postgresPart } from '../../scripts/start/product-parts.ts';
import type { Stage } from '../../scripts/start/stage.ts';
import type { StackPart } from './stack.ts';
import { migrate } from './test-cluster.ts';

const PASSWORD = 'desk';

/**
 * Starts a PostgreSQL for one stack, with fsync as in production. Gives the address of its database,
 * which has the newest schema and what `fill` writes into it.
 */
export async function startStackPostgres(
  stage: Stage,
  parts: Map<StackPart, Part>,
  folder: string,
  fill: (databaseUrl: string) => Promise<void>,
): Promise<string> {
  const port = await freePort();
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'log'), { recursive: true });
  const part = await stage.add(
    postgresPart({
      directory: join(folder, 'postgres'),
      port,
      password: PASSWORD,
      durability: 'durable',
      logFile: join(folder, 'log', 'postgres.log'),
    }),
  );
  parts.set('postgres', part);
  const url = postgresUrl(port, PASSWORD, 'desk');
  await createDatabaseIfMissing(postgresUrl(port, PASSWORD, 'postgres'), 'desk');
  await migrate(url);
  await fill(url);
  return url;
}
