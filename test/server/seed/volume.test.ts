import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { QueueQuery } from '#contract/desk-case.ts';
import { checkFiscalCode } from '#rules/fiscal-code.ts';
import { foldCaseCounts } from '#server/cases/fold-case-counts.ts';
import { isCounted, queueConditions, queueFilter } from '#server/cases/queue-filter.ts';
import { queueTotal } from '#server/cases/queue.repository.ts';
import { ormOptions } from '#server/db/orm.config.ts';
import { createDemoTime } from '#server/db/seed/demo-time.ts';
import { seedOffices } from '#server/db/seed/offices.ts';
import { insertManyCases } from '#server/db/seed/volume.ts';
import { sqlOf } from '#server/db/sql.ts';
import type { StaffActor } from '#server/http/actor.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z');
let database: TestDatabase;
let orm: MikroORM;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await MikroORM.init(ormOptions({ DATABASE_URL: database.url, DATABASE_POOL: 4 }));
  const em = orm.em.fork();
  await em.transactional((tx) => seedOffices(tx, createDemoTime(NOW), () => undefined));
});
afterAll(async () => {
  await orm.close(true);
  await database.drop();
});

function rows<Row extends object>(text: string): Promise<Row[]> {
  return orm.em.fork().execute<Row[]>(text);
}

const INDEXES = `select indexdef from pg_indexes where schemaname = 'public' order by indexname`;

it('adds cases 15% open, each to be found, and leaves the tables as they were', async () => {
  const before = await rows(INDEXES);
  await insertManyCases(orm.em.fork(), 600, NOW);
  await insertManyCases(orm.em.fork(), 200, NOW);

  const [total] = await rows(`
    select count(*)::int as cases, count(*) filter (where concluded_at is null)::int as open,
      count(distinct protocol_number)::int as numbers, count(distinct office_id)::int as offices,
      (select count(*)::int from case_search) as found,
      (select sum(change)::int from case_count_delta) as counted,
      (select sum(last)::int from protocol_register) as registered
    from case_file`);
  expect(total).toEqual({
    cases: 800,
    open: 120,
    numbers: 800,
    offices: 3,
    found: 800,
    counted: 800,
    registered: 800,
  });
  expect(await rows(INDEXES)).toEqual(before);
  expect(
    await rows(`select tgname from pg_trigger where tgenabled <> 'O' and not tgisinternal`),
  ).toEqual([]);
});

it('gives them people with valid codes, and submissions of the past', async () => {
  const people = await rows<{ code: string }>('select fiscal_code as code from assisted_person');
  expect(people).toHaveLength(40);
  expect(people.every(({ code }) => checkFiscalCode(code).valid)).toBe(true);
  const [last] = await rows<{ at: Date }>('select max(submitted_at) as at from case_file');
  expect(new Date(last?.at ?? 0).getTime()).toBeLessThanOrEqual(NOW);
});

const SUPERVISOR: StaffActor = {
  kind: 'STAFF',
  staffId: '00000000-0000-7000-8000-000000000001',
  role: 'SUPERVISOR',
  officeId: null,
  personId: null,
  locale: 'it',
  sessionId: '00000000-0000-7000-8000-000000000002',
  expiresAt: NOW,
};

/** Numbers that the queue says from its kept counts, beside those counted on the cases. */
async function totals(): Promise<{ said: number[]; counted: number[] }> {
  const sql = sqlOf(orm.em.fork());
  const said: number[] = [];
  const counted: number[] = [];
  for (const asked of [
    {},
    { office: 'LEG' },
    { state: 'SUBMITTED,IN_CHARGE' },
    { assignee: 'none' },
    { type: 'DOCTOR_CHANGE,DOCTOR_REVOKE' },
    { olderThanDays: 30 },
    { olderThanDays: 400, office: 'LEG', state: 'COMPLETED' },
    { submittedFrom: '2026-03-02', submittedTo: '2026-03-20' },
    { submittedFrom: '2025-01-31', submittedTo: '2026-06-01' },
    { submittedFrom: '2026-01-01', type: 'DOCTOR_CHANGE' },
  ]) {
    const query = QueueQuery.parse(asked);
    const filter = queueFilter(SUPERVISOR, query, NOW);
    expect(isCounted(filter)).toBe(true);
    said.push(await queueTotal(sql, SUPERVISOR, query, NOW));
    const { where, values } = queueConditions(filter);
    const text = `select count(*)::int as total from case_file c where ${where}`;
    counted.push((await sql.rows<{ total: number }>({ text }, values))[0]?.total ?? 0);
  }
  return { said, counted };
}

it('counts them for the queue by month and day, before they are folded and after', async () => {
  const { said, counted } = await totals();
  expect(said).toEqual(counted);
  expect(Math.min(...counted)).toBeGreaterThan(0);

  await foldCaseCounts(sqlOf(orm.em.fork()));
  expect(await totals()).toEqual({ said: counted, counted });
  await rows(
    `update case_file set state = 'COMPLETED', concluded_at = now() where state = 'SUBMITTED'`,
  );
  const changed = await totals();
  expect(changed.said).toEqual(changed.counted);
  expect(changed.said).not.toEqual(said);
  await foldCaseCounts(sqlOf(orm.em.fork()));
  expect(await totals()).toEqual(changed);
});
