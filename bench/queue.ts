import { QueueQuery as QueueQuerySchema } from '#contract/desk-case.ts';
import { queuePage } from '#server/cases/queue.repository.ts';
import { createSqlPool } from '#server/db/sql.ts';
import type { StaffActor } from '#server/http/actor.ts';
import { openDatabase } from '#server/db/orm.config.ts';
import { insertManyCases } from '#server/db/seed/volume.ts';
import { foldCaseCounts } from '#server/cases/fold-case-counts.ts';
import { startBenchDatabase } from './support/bench-database.ts';
import { QUEUE_QUERIES } from './support/queue-queries.ts';
import { spread } from './support/measure.ts';

const ROUNDS = 200;

export interface QueueFigures {
  cases: number;
  query: string;
  total: number;
  p50: number;
  p95: number;
}

/**
 * The operators' queue in the database: page and exact total, 25 rows, as the route asks for them.
 * @param sizes numbers of cases, growing
 */
export async function benchQueue(sizes: readonly number[]): Promise<QueueFigures[]> {
  const database = await startBenchDatabase();
  const config = { DATABASE_URL: database.url, DATABASE_POOL: 2 };
  const sql = createSqlPool(config, () => undefined);
  const orm = await openDatabase(config);
  try {
    const figures: QueueFigures[] = [];
    let filled = 0;
    for (const size of sizes) {
      await insertManyCases(orm.em.fork(), size - filled, Date.now());
      await foldCaseCounts(sql);
      filled = size;
      for (const { name, office, query } of QUEUE_QUERIES) {
        const actor = anActor(office);
        const asked = QueueQuerySchema.parse(query);
        const samples: number[] = [];
        let total = 0;
        for (let round = 0; round < ROUNDS + 20; round += 1) {
          const begun = performance.now();
          ({ total } = await queuePage(sql, actor, asked, Date.now()));
          if (round >= 20) {
            samples.push(performance.now() - begun);
          }
        }
        figures.push({ cases: size, query: name, total, ...spread(samples) });
      }
    }
    return figures;
  } finally {
    await sql.close();
    await orm.close(true);
    await database.stop();
  }
}

function anActor(officeId: string | null): StaffActor {
  return {
    kind: 'STAFF',
    staffId: '00000000-0000-7000-8000-000000000000',
    role: officeId === null ? 'SUPERVISOR' : 'OPERATOR',
    officeId,
    personId: null,
    locale: 'it',
    sessionId: '',
    expiresAt: 0,
  };
}
