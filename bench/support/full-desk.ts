import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldDailyFigures } from '#server/board/fold-daily-figures.ts';
import { foldCaseCounts } from '#server/cases/fold-case-counts.ts';
import { openDatabase } from '#server/db/orm.config.ts';
import { insertManyCases } from '#server/db/seed/volume.ts';
import { createSqlPool } from '#server/db/sql.ts';
import { type FilledDesk, fillDesk } from '#test/factories/ready-drafts.ts';
import { type BenchStack, startBenchStack } from './bench-stack.ts';
import { loadDemoData } from './demo-data.ts';

/** The running product with the demo data, many cases of all types, and people ready to act. */
export interface FullDesk extends FilledDesk {
  readonly stack: BenchStack;
}

/**
 * Starts it with that many cases in it (a minute and a half for a million), and that many citizens
 * with a ready draft, operators of office LEG and supervisors, all signed in.
 * @param fillMore writes what else is needed, before server and worker start
 */
export async function startFullDesk(
  cases: number,
  people: { citizens: number; operators: number; supervisors: number },
  fillMore: (databaseUrl: string, desk: FilledDesk) => Promise<void> = async () => {},
): Promise<FullDesk> {
  let desk: FilledDesk = { citizens: [], operators: [], supervisors: [] };
  const stack = await startBenchStack(async (databaseUrl) => {
    const uploads = await mkdtemp(join(tmpdir(), 'desk-bench-uploads-'));
    await loadDemoData(databaseUrl, uploads);
    await rm(uploads, { recursive: true, force: true });
    await fillWithCases(databaseUrl, cases);
    desk = await fillDesk(databaseUrl, people);
    await fillMore(databaseUrl, desk);
  });
  return { ...desk, stack };
}

async function fillWithCases(databaseUrl: string, cases: number): Promise<void> {
  const config = { DATABASE_URL: databaseUrl, DATABASE_POOL: 4 };
  const sql = createSqlPool(config, () => undefined);
  const orm = await openDatabase(config);
  try {
    await insertManyCases(orm.em.fork(), cases, Date.now());
    // A fold takes fifty thousand changes at most.
    for (let left = cases; left > 0; left -= 50_000) {
      // oxlint-disable-next-line no-await-in-loop
      await foldCaseCounts(sql);
    }
    await foldDailyFigures(sql);
    await orm.em.fork().execute('vacuum analyze');
  } finally {
    await sql.close();
    await orm.close(true);
  }
}
