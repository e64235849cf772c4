import { QueueQuery } from '#contract/desk-case.ts';
import { foldCaseCounts } from '#server/cases/fold-case-counts.ts';
import { queuePage } from '#server/cases/queue.repository.ts';
import { openDatabase } from '#server/db/orm.config.ts';
import { insertManyCases } from '#server/db/seed/volume.ts';
import { createSqlPool, type Sql } from '#server/db/sql.ts';
import type { StaffActor } from '#server/http/actor.ts';
import { nextCase } from '#server/queue/next-case.ts';
import { startBenchDatabase } from './support/bench-database.ts';
import { spread } from './support/measure.ts';

const ROUNDS = 200;
const WARM_UP = 20;
const OPEN = 'SUBMITTED,IN_CHARGE,INTEGRATION_REQUESTED,INTEGRATION_RECEIVED,REJECTION_NOTICE';
const COMMON = '00000000-0000-7000-8000-00000000000a';
const URGENT = '00000000-0000-7000-8000-00000000000b';

// One case in a hundred carries a label; of the urgent ones there are a thousand at any size.
const LABELS = [
  `insert into case_label (id, name, tone, urgent, position) values
    ('${COMMON}', '{"it":"Comune","en":"Common"}', 'blue', false, 98),
    ('${URGENT}', '{"it":"Urgente","en":"Urgent"}', 'red', true, 99)`,
  `insert into case_labelled (case_id, label_id, by_id, at)
    select c.id, '${COMMON}', (select id from staff_member limit 1), now() from case_file c
    where hashtext(c.id::text) % 100 = 0 and c.state <> 'DRAFT'`,
  `insert into case_labelled (case_id, label_id, by_id, at)
    select c.id, '${URGENT}', (select id from staff_member limit 1), now() from case_file c
    where c.concluded_at is null and c.state <> 'DRAFT' order by hashtext(c.id::text) limit 1000`,
  'vacuum analyze case_label, case_labelled',
] as const;

export interface LabelFigures {
  cases: number;
  what: string;
  p50: number;
  p95: number;
  /** Rows that were read from case_file one after the other: none, where an index is used. */
  scanned: number;
}

const PAGES = [
  { what: 'all offices, by a label of one case in a hundred', office: null, query: {} },
  {
    what: 'one office, open, by the same label',
    office: 'LEG',
    query: { state: OPEN, sort: 'concludeDueOn' },
  },
  { what: 'one office, by an urgent label', office: 'LEG', query: { label: URGENT } },
] as const;

/**
 * The queue by a label and the next case, in the database.
 * @param cases how many there are
 */
export async function benchLabels(cases: number): Promise<LabelFigures[]> {
  const database = await startBenchDatabase();
  const config = { DATABASE_URL: database.url, DATABASE_POOL: 2 };
  const sql = createSqlPool(config, () => undefined);
  const orm = await openDatabase(config);
  try {
    await insertManyCases(orm.em.fork(), cases, Date.now());
    await foldCaseCounts(sql);
    for (const text of LABELS) {
      await sql.rows({ text }, []);
    }
    const asked: { what: string; ask: () => Promise<unknown> }[] = [
      ...PAGES.map(({ what, office, query }) => {
        const parsed = QueueQuery.parse({ label: COMMON, ...query });
        return { what, ask: () => queuePage(sql, anActor(office), parsed, Date.now()) };
      }),
      ...(['LEG', null] as const).map((office) => ({
        what: office === null ? 'the next case, all offices' : 'the next case, one office',
        ask: () => nextCase(sql, anActor(office), [], Date.now()),
      })),
    ];
    const figures: LabelFigures[] = [];
    for (const { what, ask } of asked) {
      figures.push({ cases, what, ...(await measured(sql, ask)) });
    }
    return figures;
  } finally {
    await sql.close();
    await orm.close(true);
    await database.stop();
  }
}

async function measured(
  sql: Sql,
  ask: () => Promise<unknown>,
): Promise<Omit<LabelFigures, 'cases' | 'what'>> {
  const samples: number[] = [];
  const before = await scanned(sql);
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const begun = performance.now();
    await ask();
    if (round >= WARM_UP) {
      samples.push(performance.now() - begun);
    }
  }
  return { ...spread(samples), scanned: (await scanned(sql)) - before };
}

async function scanned(sql: Sql): Promise<number> {
  // Each connection tells its figures once a second at most; asked for, at once.
  await sql.rows({ text: 'select pg_stat_force_next_flush()' }, []);
  const [row] = await sql.rows<{ read: number }>(
    {
      text: `select coalesce(seq_tup_read, 0) as read from pg_stat_user_tables
        where relname = 'case_file'`,
    },
    [],
  );
  return row?.read ?? 0;
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
