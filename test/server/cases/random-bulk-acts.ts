import type { BulkActView } from '#contract/bulk-act.ts';
import { undoBulkAct } from '#server/bulk/bulk-views.ts';
import { handOver, orderBulkAct } from '#server/bulk/order-bulk-act.ts';
import { workBulkAct } from '#server/bulk/work-bulk-act.ts';
import type { StaffRequest } from '#server/cases/staff-act.ts';
import { endRepresentation } from '#server/people/end-representation.ts';
import { byStaff } from '#test/factories/case.ts';
import { newId } from '#test/factories/registry.ts';
import type { TestApp } from '#test/support/app.ts';
import { type OrderedBulk, pick, type World } from './random-case-acts.ts';
import type { BulkMove } from './random-story.ts';

/** Orders a bulk act on the open cases of a story, or takes an earlier one back, and carries it out. */
export async function onMany(
  app: TestApp,
  world: World,
  { kind, operator, at }: BulkMove,
): Promise<void> {
  if (kind === 'undo') {
    return undo(app, pick(world.bulks, at));
  }
  const by = byStaff(app, pick(world.operators, operator));
  const { id } = await ordered(by, world, kind, operator);
  world.bulks.push({ id, staffId: by.actor.staffId });
  await carriedOut(app, id);
}

async function ordered(
  by: StaffRequest,
  world: World,
  kind: Exclude<BulkMove['kind'], 'undo'>,
  operator: number,
): Promise<BulkActView> {
  const key = newId();
  if (kind === 'handOver') {
    const { staffId } = pick(world.operators, operator + 1);
    return handOver(by, { key, to: [staffId], reason: 'Ferie' });
  }
  const cases = { ids: await openCases(by, world) };
  return orderBulkAct(by, {
    key,
    cases,
    order:
      kind === 'approveMany'
        ? { kind: 'APPROVE' }
        : { kind: 'ASSIGN', assignee: by.actor.staffId, reason: '' },
  });
}

async function openCases({ deps }: StaffRequest, world: World): Promise<string[]> {
  const rows = await deps.sql.rows<{ id: string }>(
    { text: `select id from case_file where id = any($1) and state <> 'DRAFT'` },
    [world.hands.map(({ caseId }) => caseId)],
  );
  return rows.map(({ id }) => id);
}

async function undo(app: TestApp, { id, staffId }: OrderedBulk): Promise<void> {
  const request = { staffId, requestId: 'test', ipAddress: '127.0.0.1' };
  await undoBulkAct(app.deps.sql, request, id, app.deps.clock.now());
  await carriedOut(app, id);
}

/** As its workflow would. */
async function carriedOut(app: TestApp, id: string): Promise<void> {
  while (await workBulkAct(app.deps, id)) {
    // Turn after turn.
  }
}

/** The desk finds that a declaration of one of the parents was not true. */
export async function endOneRepresentation(
  app: TestApp,
  world: World,
  { who, doctor }: { who: number; doctor: number },
): Promise<void> {
  const { applicant } = pick(world.households, who);
  const found = await app.deps.sql.rows<{ id: string; version: number }>(
    {
      text: `select id, version from representation
        where representative_id = $1 and ended_at is null order by id`,
    },
    [applicant.account.id],
  );
  const { id, version } = pick(found, doctor);
  const request = byStaff(app, pick(world.operators, who));
  await endRepresentation(request, id, { version, reason: 'NOT_TRUE', lastDay: null });
}
