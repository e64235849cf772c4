import type { QueueQuery } from '#contract/desk-case.ts';
import { QueueQuery as QueueQuerySchema } from '#contract/desk-case.ts';
import { queuePage } from '#server/cases/queue.repository.ts';
import { createSqlPool } from '#server/db/sql.ts';
import type { StaffActor } from '#server/http/actor.ts';
import { openDatabase } from '#server/db/orm.config.ts';
import { insertManyCases } from '#server/db/seed/volume.ts';
import { foldCaseCounts } from '#server/cases/fold-case-counts.ts';
import { startBenchDatabase } from './support/bench-database.ts';
import { spread } from './support/measure.ts';

const OPEN = 'SUBMITTED,IN_CHARGE,INTEGRATION_REQUESTED,INTEGRATION_RECEIVED,REJECTION_NOTICE';
const ROUNDS = 200;

export interface QueueFigures {
  cases: number;
  query: string;
  total: number;
  p50: number;
  p95: number;
}

const QUERIES: readonly { name: string; office: string | null; query: Partial<QueueQuery> }[] = [
  { name: 'all offices, open', office: null, query: { state: OPEN } },
  { name: 'all offices, open, 400th page', office: null, query: { state: OPEN, page: 400 } },
  { name: 'one office, open', office: 'LEG', query: { state: OPEN } },
  { name: 'one office, open, 100th page', office: 'LEG', query: { state: OPEN, page: 100 } },
  { name: 'one office, all, 400th page', office: 'LEG', query: { page: 400 } },
  {
    name: 'one office, one state and type',
    office: 'LEG',
    query: { state: 'SUBMITTED', type: 'DOCTOR_CHANGE' },
  },
  { name: 'one office, free to take', office: 'LEG', query: { assignee: 'none' } },
  { name: 'one office, by last day', office: 'LEG', query: { state: OPEN, sort: 'concludeDueOn' } },
  {
    name: 'one office, by last day, latest first',
    office: 'LEG',
    query: { state: OPEN, sort: 'concludeDueOn', order: 'DESC' },
  },
  { name: 'one office, overdue', office: 'LEG', query: { due: 'overdue' } },
  { name: 'all offices, due soon', office: null, query: { due: 'soon', sort: 'concludeDueOn' } },
  { name: 'one office, older than 100 days', office: 'LEG', query: { olderThanDays: 100 } },
  { name: 'one office, by the beginning of a fiscal code', office: 'LEG', query: { text: 'RSSN' } },
  { name: 'one office, by name', office: 'LEG', query: { text: 'rossi giu' } },
];

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
      for (const { name, office, query } of QUERIES) {
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
