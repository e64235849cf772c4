import type { CaseState } from '#contract/case-state.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { type CaseActName, canMove } from '#rules/case-state.ts';
import type { Sql } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import type { CitizenActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import { closingDays } from '../offices/closing-days.ts';
import type { LockedCase } from './locked-case.ts';
import { type CaseMove, moveCase } from './move-case.ts';
import { lockOwnCase } from './own-case.ts';
import { staleVersion } from './staff-act.ts';

export interface CitizenRequest {
  deps: Deps;
  actor: CitizenActor;
  requestId: string;
  ipAddress: string;
}

/**
 * Carries out an act of a citizen on a case of their own.
 * @throws DeskError not_found for someone else's case, stale_version, wrong_state
 */
export async function citizenAct(
  { deps, actor, requestId, ipAddress }: CitizenRequest,
  target: { caseId: string; version: number; act: CaseActName },
  decide: (ground: {
    locked: LockedCase;
    sql: Sql;
    now: number;
    today: CivilDate;
    closing: readonly CivilDate[];
  }) => Promise<Pick<CaseMove, 'event' | 'data' | 'changes' | 'messages'>>,
): Promise<{ state: CaseState; version: number }> {
  const now = deps.clock.now();
  const closingOf = await closingDays(deps.sql);
  const done = await deps.sql.transact(async (sql) => {
    const locked = await lockOwnCase(sql, actor.accountId, target.caseId, civilDateOf(now));
    if (locked.version !== target.version) {
      throw await staleVersion(sql, locked);
    }
    if (!canMove(locked.state, target.act)) {
      throw new DeskError('wrong_state');
    }
    const closing = closingOf(locked.officeId);
    const move = await decide({ locked, sql, now, today: civilDateOf(now), closing });
    return moveCase(sql, locked, {
      ...move,
      act: target.act,
      actor: { kind: 'CITIZEN', id: actor.accountId },
      at: now,
      request: { id: requestId, ipAddress },
    });
  });
  deps.teller.tell(target.caseId);
  return done;
}
