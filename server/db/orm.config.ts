import { defineConfig, MikroORM, type Options } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import { ENTITIES } from './entities.ts';

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../migrations', import.meta.url));
/** Table that says which of them were applied. */
export const MIGRATIONS_TABLE = 'schema_migration';

/** Options of the ORM for a database address; used by server, worker, migrations and tests. */
export function ormOptions(config: Pick<Config, 'DATABASE_URL' | 'DATABASE_POOL'>): Options {
  return defineConfig({
    clientUrl: config.DATABASE_URL,
    entities: [...ENTITIES],
    extensions: [Migrator],
    forceUtcTimezone: true,
    pool: { min: 0, max: config.DATABASE_POOL },
    migrations: {
      path: MIGRATIONS_FOLDER,
      emit: 'ts',
      snapshot: false,
      tableName: MIGRATIONS_TABLE,
      disableForeignKeys: false,
    },
    discovery: { warnWhenNoEntities: true },
  }) as Options;
}

/** Opens the database. @throws when the options contradict the entities */
export async function openDatabase(
  config: Pick<Config, 'DATABASE_URL' | 'DATABASE_POOL'>,
): Promise<MikroORM> {
  return (await MikroORM.init(ormOptions(config))) as MikroORM;
}
