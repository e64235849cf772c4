import type { AuditEntry } from '#contract/audit.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { RepresentationCheck, RepresentationEnd } from '#contract/representation-end.ts';
import { addDays, civilDateOf } from '#rules/calendar.ts';
import { recordReading } from '../audit/record-reading.ts';
import type { StaffRequest } from '../cases/staff-act.ts';
import type { Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';
import { type LockedRepresentation, lockRepresentation } from './locked-representation.ts';
import { pokeCasesOfPair } from './open-cases-of-pair.ts';

// Who it was held by is not asked again: what ended before it began keeps its first day.
const END_NOW: Statement = {
  name: 'end_representation',
  text: `
    update representation set state = 'ENDED', ended_at = $2, ended_by_id = $3, end_reason = $4,
      valid_to = greatest(valid_from, least($5::date, valid_to)), version = version + 1
    where id = $1`,
};
const SHORTEN: Statement = {
  name: 'shorten_representation',
  text: 'update representation set valid_to = $2, version = version + 1 where id = $1',
};
// Only an address that was confirmed is written to (R-AC-2).
const TELL_REPRESENTATIVE: Statement = {
  name: 'tell_of_representation_end',
  text: `
    insert into message (id, key, account_id, channel, template, locale, params, state,
      next_attempt_at, created_at)
    select gen_random_uuid(), $1, a.id, 'EMAIL', 'representation_ended', a.locale, $3, 'QUEUED', $4, $4
    from account a where a.id = $2 and a.email_verified_at is not null
    on conflict (key) do nothing`,
};
const CHECKED: Statement = {
  name: 'check_representation',
  text: `
    update representation set checked_at = $2, checked_by_id = $3, version = version + 1
    where id = $1`,
};

/**
 * The desk ends a representation: at once, open sessions too, or with a last day to come (R-RP-7).
 * Open cases that the representative made for the person stay with their operators, as at the
 * eighteenth birthday. Whoever acted for the person is told by mail.
 * @throws DeskError not_found, household_case, already_done, stale_version; invalid for a last day that
 * is past or beyond the one that it has
 */
export async function endRepresentation(
  { deps, actor, requestId, ipAddress }: StaffRequest,
  id: string,
  { version, reason, lastDay }: RepresentationEnd,
): Promise<void> {
  const now = deps.clock.now();
  const today = civilDateOf(now);
  const cases = await deps.sql.transact(async (sql) => {
    const locked = await lockRepresentation(sql, actor, { id, version });
    if (lastDay === null) {
      const yesterday = addDays(today, -1);
      await sql.rows(END_NOW, [id, new Date(now), actor.staffId, reason, yesterday]);
    } else {
      demandShorter(locked, lastDay, today);
      await sql.rows(SHORTEN, [id, lastDay]);
    }
    const audit: AuditEntry = {
      action: 'representation_ended',
      detail: { representationId: id, reason, lastDay },
    };
    const personId = locked.represented;
    await recordReading({ sql, clock: deps.clock }, audit, {
      actor,
      requestId,
      ipAddress,
      personId,
    });
    await sql.rows(TELL_REPRESENTATIVE, [
      `representation_ended:${id}:${locked.version}`,
      locked.representative,
      lastDay === null ? {} : { dueOn: lastDay },
      new Date(now),
    ]);
    return pokeCasesOfPair(sql, locked, now);
  });
  deps.messenger.wake();
  for (const caseId of cases) {
    deps.teller.tell(caseId);
  }
}

/**
 * The check by sample of a parent's declaration found it to be true (R-RP-6; DPR 445/2000, art. 71).
 * @throws DeskError not_found, household_case, stale_version; already_done where it was checked or
 * ended; wrong_state for what is not a declaration
 */
export async function checkRepresentation(
  { deps, actor, requestId, ipAddress }: StaffRequest,
  id: string,
  { version }: RepresentationCheck,
): Promise<void> {
  const now = deps.clock.now();
  await deps.sql.transact(async (sql) => {
    const locked = await lockRepresentation(sql, actor, { id, version });
    if (locked.kind !== 'PARENT') {
      throw new DeskError('wrong_state');
    }
    if (locked.decided) {
      throw new DeskError('already_done');
    }
    await sql.rows(CHECKED, [id, new Date(now), actor.staffId]);
    const audit: AuditEntry = {
      action: 'representation_checked',
      detail: { representationId: id },
    };
    await recordReading({ sql, clock: deps.clock }, audit, {
      actor,
      requestId,
      ipAddress,
      personId: locked.represented,
    });
  });
}

function demandShorter(
  { validFrom, validTo }: LockedRepresentation,
  lastDay: CivilDate,
  today: CivilDate,
): void {
  const beyond = validTo !== null && lastDay > validTo;
  if (lastDay < today || lastDay < validFrom || beyond) {
    throw new DeskError('invalid', {
      fields: {
        lastDay: {
          it: 'Scegli un giorno da oggi in poi, non oltre la fine che ha già.',
          en: 'Choose a day from today on, not beyond the end that it has already.',
        },
      },
    });
  }
}
