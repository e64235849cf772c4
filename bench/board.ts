import { QueueQuery } from '#contract/desk-case.ts';
import { addDays, civilDateOf } from '#rules/calendar.ts';
import { foldDailyFigures } from '#server/board/fold-daily-figures.ts';
import { openCases } from '#server/board/open-cases.ts';
import { periodFigures } from '#server/board/period-figures.ts';
import { foldCaseCounts } from '#server/cases/fold-case-counts.ts';
import { queuePage } from '#server/cases/queue.repository.ts';
import { openDatabase } from '#server/db/orm.config.ts';
import { insertManyCases } from '#server/db/seed/volume.ts';
import { createSqlPool } from '#server/db/sql.ts';
import { exportedCases } from '#server/exports/export-cases.ts';
import { csvSheet } from '#server/exports/csv-sheet.ts';
import { xlsxSheet } from '#server/exports/xlsx-sheet.ts';
import type { StaffActor } from '#server/http/actor.ts';
import { startBenchDatabase } from './support/bench-database.ts';
import { spread } from './support/measure.ts';

const ROUNDS = 50;
const WARM_UP = 5;
const SUPERVISOR: StaffActor = {
  kind: 'STAFF',
  staffId: '00000000-0000-7000-8000-000000000000',
  role: 'SUPERVISOR',
  officeId: null,
  personId: null,
  locale: 'it',
  sessionId: '',
  expiresAt: 0,
};

export interface BoardFigures {
  cases: number;
  what: string;
  /** Rows, or seconds, where that is what is told. */
  told: string;
  p50: number;
  p95: number;
}

/**
 * The supervisors' board in the database, the lists behind its figures, the counting of its days
 * and an export of everything.
 * @param sizes numbers of cases, growing
 */
export async function benchBoard(sizes: readonly number[]): Promise<BoardFigures[]> {
  const database = await startBenchDatabase();
  const config = { DATABASE_URL: database.url, DATABASE_POOL: 8 };
  const sql = createSqlPool(config, () => undefined);
  const orm = await openDatabase(config);
  const figures: BoardFigures[] = [];
  try {
    let filled = 0;
    for (const cases of sizes) {
      await insertManyCases(orm.em.fork(), cases - filled, Date.now());
      await foldCaseCounts(sql);
      filled = cases;
      const begun = performance.now();
      const days = await foldDailyFigures(sql);
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      figures.push({
        cases,
        what: 'count every day anew',
        told: `${days} days, ${seconds} s`,
        ...spread([]),
      });
      await orm.em.fork().execute('vacuum analyze daily_outcome, daily_duration, daily_missing');
      for (const [what, read] of Object.entries(readings(sql))) {
        figures.push({ cases, what, ...(await measured(read)) });
      }
      for (const [format, sheet] of Object.entries({ csv: csvSheet, xlsx: xlsxSheet })) {
        figures.push({
          cases,
          what: `export as ${format}`,
          ...spread([]),
          told: await exported(sql, sheet),
        });
      }
    }
    return figures;
  } finally {
    await sql.close();
    await orm.close(true);
    await database.stop();
  }
}

type Pool = ReturnType<typeof createSqlPool>;

function readings(sql: Pool): Record<string, () => Promise<number>> {
  const now = Date.now();
  const to = civilDateOf(now);
  const period = async (days: number): Promise<number> =>
    (await periodFigures(sql, { from: addDays(to, 1 - days), to })).times[0]?.cases ?? 0;
  const open = async (): Promise<number> => (await openCases(sql, now)).open;
  const queue = async (query: Partial<QueueQuery>): Promise<number> =>
    (await queuePage(sql, SUPERVISOR, QueueQuery.parse(query), now)).total;
  const month = { concludedFrom: addDays(to, -29), concludedTo: to };
  const year = { concludedFrom: addDays(to, -365), concludedTo: to };
  const byEnd = { sort: 'concludedAt', order: 'DESC' } as const;
  return {
    'open cases': open,
    'open cases of an office': async () => (await openCases(sql, now, 'LEG')).open,
    '30 days': () => period(30),
    '366 days': () => period(366),
    'open cases and 366 days together': async () => (await Promise.all([open(), period(366)]))[0],
    'list: ended in 30 days': () => queue({ ...month, ...byEnd }),
    'list: completed in a year': () => queue({ ...year, ...byEnd, state: 'COMPLETED' }),
    'list: slower than 20 days, a year': () => queue({ ...year, ...byEnd, lastedDays: 20 }),
  };
}

async function measured(
  read: () => Promise<number>,
): Promise<Omit<BoardFigures, 'cases' | 'what'>> {
  const samples: number[] = [];
  let told = 0;
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const begun = performance.now();
    told = await read();
    if (round >= WARM_UP) {
      samples.push(performance.now() - begun);
    }
  }
  return { told: `${told} cases`, ...spread(samples) };
}

/** Writes everything to nowhere; tells rows, time and how far the memory grew meanwhile. */
async function exported(sql: Pool, sheet: typeof csvSheet | typeof xlsxSheet): Promise<string> {
  const { page: _page, perPage: _perPage, ...filter } = QueueQuery.parse({});
  const columns = ['protocolNumber', 'type', 'state', 'beneficiaryName', 'submittedAt'] as const;
  const asked = { actor: SUPERVISOR, columns, filter, locale: 'it', now: Date.now() } as const;
  const begun = performance.now();
  let rows = 0;
  let bytes = 0;
  let largest = 0;
  await sql.transact(async (within) => {
    const batches = exportedCases(within, asked, (count) => {
      rows += count;
      largest = Math.max(largest, process.memoryUsage.rss());
    });
    const chunks: AsyncIterable<string | Buffer> =
      sheet === csvSheet ? csvSheet(batches, 'it') : xlsxSheet(batches);
    for await (const chunk of chunks) {
      bytes += Buffer.byteLength(chunk);
    }
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  return `${rows} rows, ${mebibytes(bytes)} MiB in ${seconds} s, process at most ${mebibytes(largest)} MiB`;
}

function mebibytes(size: number): number {
  return Math.round(size / 1024 ** 2);
}
