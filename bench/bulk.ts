import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { BulkOrder } from '#contract/bulk-act.ts';
import { QueueQuery } from '#contract/desk-case.ts';
import { orderBulkAct } from '#server/bulk/order-bulk-act.ts';
import { workBulkAct } from '#server/bulk/work-bulk-act.ts';
import { foldCaseCounts } from '#server/cases/fold-case-counts.ts';
import { queuePage } from '#server/cases/queue.repository.ts';
import type { StaffRequest } from '#server/cases/staff-act.ts';
import { readConfig } from '#server/config.ts';
import { createDeps } from '#server/create-deps.ts';
import { insertManyCases } from '#server/db/seed/volume.ts';
import type { Deps } from '#server/deps.ts';
import type { StaffActor } from '#server/http/actor.ts';
import { startBenchDatabase } from './support/bench-database.ts';
import { spread } from './support/measure.ts';

export interface BulkFigures {
  act: string;
  cases: number;
  done: number;
  seconds: number;
  /** The queue of another operator meanwhile, in the database, in milliseconds. */
  queueP50: number;
  queueP95: number;
}

/**
 * Acts on many cases, as their workflow carries them out, and the queue of somebody else meanwhile.
 * @param cases of each act; the issue promises a thousand within a minute
 */
export async function benchBulk(cases: number): Promise<BulkFigures[]> {
  const database = await startBenchDatabase();
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: database.url, LOG_LEVEL: 'silent' });
  const { deps, close } = await createDeps(config, {
    name: 'bench',
    sends: 'all',
    tellerOf: () => ({ tell() {}, close: async () => {} }),
  });
  try {
    await insertManyCases(deps.orm.em.fork(), cases * 12, Date.now());
    await foldCaseCounts(deps.sql);
    const [operator] = await deps.sql.rows<{ id: string }>(
      { text: `select id from staff_member where role = 'OPERATOR' and office_id = 'LEG'` },
      [],
    );
    const supervisor = await anActor(deps, 'SUPERVISOR');
    const assigned: BulkOrder = { kind: 'ASSIGN', assignee: operator?.id ?? '', reason: '' };
    const figures = [await measured(deps, supervisor, await freeCases(deps, cases), assigned)];
    const holder = await anActor(deps, 'OPERATOR', operator?.id);
    const held = await deps.sql.rows<{ id: string }>(
      { text: `select id from case_file where assignee_id = $1 and state = 'IN_CHARGE' limit $2` },
      [holder.staffId, cases],
    );
    figures.push(
      await measured(
        deps,
        holder,
        held.map(({ id }) => id),
        { kind: 'APPROVE' },
      ),
    );
    return figures;
  } finally {
    await close();
    await database.stop();
  }
}

async function freeCases(deps: Deps, limit: number): Promise<string[]> {
  const rows = await deps.sql.rows<{ id: string }>(
    {
      text: `select id from case_file where state = 'SUBMITTED' and assignee_id is null
        and office_id = 'LEG' limit $1`,
    },
    [limit],
  );
  return rows.map(({ id }) => id);
}

async function measured(
  deps: Deps,
  actor: StaffActor,
  ids: string[],
  order: BulkOrder,
): Promise<BulkFigures> {
  const request: StaffRequest = { deps, actor, requestId: 'bench', ipAddress: '' };
  const { id } = await orderBulkAct(request, { key: randomUUID(), cases: { ids }, order });
  const samples: number[] = [];
  const ending = new AbortController();
  const watching = (async () => {
    const query = QueueQuery.parse({ state: 'SUBMITTED' });
    while (!ending.signal.aborted) {
      const begun = performance.now();
      await queuePage(deps.sql, { ...actor, role: 'OPERATOR', officeId: 'LEG' }, query, Date.now());
      samples.push(performance.now() - begun);
      await sleep(20);
    }
  })();
  const begun = performance.now();
  while (await workBulkAct(deps, id)) {
    // Turn after turn, as the workflow does.
  }
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  ending.abort();
  await watching;
  const [outcome] = await deps.sql.rows<{ done: number }>(
    {
      text: `select count(*)::int as done from bulk_item where bulk_id = $1 and outcome = 'DONE'`,
    },
    [id],
  );
  const { p50, p95 } = spread(samples);
  return {
    act: order.kind,
    cases: ids.length,
    done: outcome?.done ?? 0,
    seconds,
    queueP50: p50,
    queueP95: p95,
  };
}

async function anActor(
  deps: Deps,
  role: 'SUPERVISOR' | 'OPERATOR',
  id?: string,
): Promise<StaffActor> {
  const [row] = await deps.sql.rows<{ id: string; officeId: string | null }>(
    {
      text: `select id, office_id as "officeId" from staff_member
        where role = $1 and ($2::uuid is null or id = $2) limit 1`,
    },
    [role, id ?? null],
  );
  return {
    kind: 'STAFF',
    staffId: row?.id ?? '',
    role,
    officeId: row?.officeId ?? null,
    personId: null,
    locale: 'it',
    sessionId: '',
    expiresAt: Number.MAX_SAFE_INTEGER,
  };
}
