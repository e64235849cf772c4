import type { CaseState } from '#contract/case-state.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { type DeskAct, mayDo, maySeeCase } from '#rules/case-permission.ts';
import type { Sql } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import type { StaffActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import { closingDays } from '../offices/closing-days.ts';
import { lastMoveOf } from './last-move.ts';
import { type LockedCase, lockCase, standingOf } from './locked-case.ts';
import { type CaseMove, moveCase } from './move-case.ts';

/** Who acts, through which request. */
export interface StaffRequest {
  deps: Deps;
  actor: StaffActor;
  requestId: string;
  ipAddress: string;
  /** What else is written in the act's own transaction, once the act is; it may give up by throwing. */
  alsoWrite?: (sql: Sql, done: { version: number }) => Promise<void>;
}

/** What a decision is made on: the locked case and the day. */
export interface DecisionGround {
  locked: LockedCase;
  sql: Sql;
  now: number;
  today: CivilDate;
  closing: readonly CivilDate[];
}

export interface ActDone {
  id: string;
  state: CaseState;
  version: number;
}

/** Whether an act reaches the workflow at once, because something waits for it. */
export type Urgency = 'AT_ONCE' | 'GATHERED';

/**
 * Carries out an act of the staff: lock, may they see it, is it the version they saw, may they do
 * it, write, and tell the workflow.
 * @param decide what the act writes; it may still refuse by throwing a DeskError
 * @throws DeskError not_found, stale_version (with what the other did), or what mayDo refuses with
 */
export async function staffAct(
  { deps, actor, requestId, ipAddress, alsoWrite }: StaffRequest,
  target: { caseId: string; version: number; act: DeskAct },
  decide: (
    ground: DecisionGround,
  ) => Promise<
    Pick<CaseMove, 'act' | 'event' | 'data' | 'reasons' | 'changes' | 'messages' | 'citizenVisible'>
  >,
  urgency: Urgency = 'GATHERED',
): Promise<ActDone> {
  const now = deps.clock.now();
  const today = civilDateOf(now);
  const closingOf = await closingDays(deps.sql);
  const done = await deps.sql.transact(async (sql) => {
    const locked = await lockCase(sql, target.caseId, actor.personId);
    if (locked === undefined || !maySeeCase(actor, standingOf(locked))) {
      throw new DeskError('not_found');
    }
    if (locked.version !== target.version) {
      throw await staleVersion(sql, locked);
    }
    const permission = mayDo(actor, target.act, standingOf(locked), today);
    if (!permission.allowed) {
      throw new DeskError(permission.code);
    }
    const closing = closingOf(locked.officeId);
    const move = await decide({ locked, sql, now, today, closing });
    const moved = await moveCase(sql, locked, {
      ...move,
      actor: { kind: 'STAFF', id: actor.staffId },
      at: now,
      request: { id: requestId, ipAddress },
    });
    await alsoWrite?.(sql, moved);
    return moved;
  });
  deps.teller.tell(target.caseId, urgency);
  return { id: target.caseId, ...done };
}

/** The refusal that shows what the other person did in the meantime. */
export async function staleVersion(sql: Sql, locked: LockedCase): Promise<DeskError> {
  return new DeskError('stale_version', {
    current: {
      state: locked.state,
      version: locked.version,
      event: await lastMoveOf(sql, locked.id),
    },
  });
}
