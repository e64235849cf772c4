import type { BulkActivities } from '#workflows/bulk/activities.ts';
import { approveCase } from '../cases/approve.ts';
import { demandVisible } from '../cases/demand-visible.ts';
import { handOverCase } from '../cases/hand-over.ts';
import { reassignCase } from '../cases/reassign.ts';
import { releaseCase } from '../cases/release.ts';
import { requestIntegration } from '../cases/request-integration.ts';
import type { StaffRequest } from '../cases/staff-act.ts';
import { takeBackCase } from '../cases/take-back.ts';
import { takeCase } from '../cases/take.ts';
import type { Deps } from '../deps.ts';
import { DeskError } from '../http/desk-error.ts';
import { changeLabels } from './change-labels.ts';
import { exportCase, makeBulkFile } from './make-bulk-file.ts';
import type { BulkBefore } from './bulk-item.entity.ts';
import {
  type BulkItemToDo,
  type BulkUnderWay,
  bulkUnderWay,
  finishBulkAct,
  nextItems,
  noteDone,
  noteRefused,
} from './bulk-work.ts';

/** Cases of one turn: a few seconds of work, so that a worker that dies loses little time. */
const TURN = 60;
/** At the same time: the connections of everybody else stay free. */
const LANES = 3;

/** The bulk acts' activities, on the database. */
export function createBulkActivities(deps: Deps): BulkActivities {
  return { workBulkAct: (bulkId) => workBulkAct(deps, bulkId) };
}

/**
 * Does the next cases of a bulk act, each by the very act that a person would do, in a transaction
 * of its own that also notes its outcome; repeated after any fault it goes on where it stood.
 * @returns whether cases are left
 */
export async function workBulkAct(deps: Deps, bulkId: string): Promise<boolean> {
  const bulk = await bulkUnderWay(deps, bulkId);
  if (bulk === undefined) {
    return false;
  }
  const items = await nextItems(deps.sql, bulk, TURN);
  if (items.length === 0) {
    if (bulk.order.kind === 'EXPORT') {
      await makeBulkFile(bulk, bulk.order);
    }
    await finishBulkAct(deps.sql, bulk, deps.clock.now());
    return false;
  }
  const queue = items.values();
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (const item of queue) {
        // oxlint-disable-next-line no-await-in-loop -- one case after the other in each lane
        await workItem(bulk, item);
      }
    }),
  );
  return true;
}

async function workItem(bulk: BulkUnderWay, item: BulkItemToDo): Promise<void> {
  try {
    await (bulk.phase === 'RUNNING' ? doItem(bulk, item) : undoItem(bulk, item));
  } catch (error) {
    if (!(error instanceof DeskError)) {
      throw error;
    }
    const rules = (error.facts.rules ?? []).map(({ ruleId }) => ruleId);
    await noteRefused(bulk.request.deps.sql, bulk, item, error.code, rules);
  }
}

/** The request of one item: what it does is noted in the act's own transaction. */
function requestFor(bulk: BulkUnderWay, item: BulkItemToDo, before: BulkBefore): StaffRequest {
  return {
    ...bulk.request,
    alsoWrite: (sql, done) => noteDone(sql, bulk, item, done, before),
  };
}

async function doItem(bulk: BulkUnderWay, item: BulkItemToDo): Promise<void> {
  const { order } = bulk;
  const { caseId, version } = item;
  const { sql } = bulk.request.deps;
  const { assigneeId, state } = await demandVisible(sql, bulk.request.actor, caseId);
  const before: BulkBefore = { assigneeId, taken: state === 'SUBMITTED' };
  const request = requestFor(bulk, item, before);
  switch (order.kind) {
    case 'ASSIGN':
      await assign(request, item, order.assignee, order.reason);
      return;
    case 'HAND_OVER':
      await handOverCase(request, caseId, {
        version,
        // In turn, so that nobody gets them all; whoever may not have one is passed over.
        to: rotated(order.to, item.position),
        reason: order.reason,
      });
      return;
    case 'INTEGRATION':
      await requestIntegration(request, caseId, {
        version,
        message: order.message,
        items: order.items,
      });
      return;
    case 'APPROVE':
      await approveCase(request, caseId, { version, overrides: [] });
      return;
    case 'EXPORT':
      await exportCase(bulk, item);
      return;
    case 'LABEL':
      await changeLabels(bulk, item, order);
  }
}

/** A supervisor gives the case to somebody; an operator takes it. */
async function assign(
  request: StaffRequest,
  { caseId, version }: BulkItemToDo,
  assignee: string,
  reason: string,
): Promise<void> {
  await (request.actor.role === 'OPERATOR' && assignee === request.actor.staffId
    ? takeCase(request, caseId, { version })
    : reassignCase(request, caseId, { version, assignee, reason }));
}

/** Takes back what was done, unless somebody acted on the case since: then its version is another. */
async function undoItem(bulk: BulkUnderWay, item: BulkItemToDo): Promise<void> {
  const { order } = bulk;
  const before = item.before ?? {};
  const request = requestFor(bulk, item, {});
  const version = item.versionAfter ?? 0;
  if (order.kind === 'LABEL') {
    await changeLabels(bulk, item, { add: before.removed ?? [], remove: before.added ?? [] });
  } else if (before.taken === true && order.kind === 'ASSIGN') {
    await releaseCase(request, item.caseId, { version });
  } else if (order.kind === 'HAND_OVER') {
    const { reason } = order;
    await takeBackCase(request, item.caseId, { version, to: before.assigneeId ?? '', reason });
  } else if (order.kind === 'ASSIGN') {
    const assignee = before.assigneeId ?? null;
    await reassignCase(request, item.caseId, { version, assignee, reason: order.reason });
  } else {
    throw new DeskError('wrong_state');
  }
}

function rotated(ids: readonly string[], by: number): string[] {
  const at = by % ids.length;
  return [...ids.slice(at), ...ids.slice(0, at)];
}
