import type { PreregistrationConfirmation } from '#contract/preregistration.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { concludeDue, hasLapsed, takeChargeDue } from '#rules/case-deadlines.ts';
import { nameCompareKey } from '#rules/person-name.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import { currentTerms } from '../cases/request-terms.ts';
import { lockCase } from '../cases/locked-case.ts';
import { moveCase } from '../cases/move-case.ts';
import { nextProtocolNumber } from '../cases/protocol-number.ts';
import { type ActDone, type StaffRequest, staleVersion } from '../cases/staff-act.ts';
import type { Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';
import { closingDays } from '../offices/closing-days.ts';

const IDENTIFY: Statement = {
  name: 'identify_preregistration',
  text: `
    select p.id, p.surname, p.name, p.fiscal_code as "fiscalCode", r.confirm_by as "confirmBy",
      coalesce(m.office_id, d.office_id) as "officeId",
      ($2::uuid is not null and exists (select 1 from assisted_person s
        where s.id = $2 and (s.id = p.id or s.household_id = p.household_id))) as "ofOwnHousehold"
    from preregistration r
    join assisted_person p on p.fiscal_code = r.fiscal_code and p.birth_date = r.birth_date
    left join municipality m on m.code = p.residence_municipality_code
    left join municipality d on d.code = p.domicile_municipality_code
    where r.case_id = $1`,
};

interface Identified {
  id: string;
  surname: string;
  name: string;
  fiscalCode: string;
  confirmBy: CivilDate;
  officeId: string | null;
  ofOwnHousehold: boolean;
}

const BECOMES_CASE: Statement = {
  name: 'preregistration_becomes_case',
  text: `
    with identified as (
      update preregistration set identified_by = $2, identified_how = $3, identified_at = $4
      where case_id = $1
    )
    update case_file set beneficiary_id = $5, office_id = $6, protocol_number = $7,
      submitted_at = $4, terms = $8, take_charge_due_on = $9, conclude_due_on = $10, search_text = $11
    where id = $1`,
};

/**
 * An operator identified the person: the pre-registration becomes a case in their charge, with a
 * protocol number, an office and terms (R-AL-3). Approving it is an act of its own, by the rules.
 * @throws DeskError not_found, wrong_state, stale_version, household_case (LC-7); not_allowed where
 * the registry has no such person
 */
export async function confirmPreregistration(
  { deps, actor, requestId, ipAddress }: StaffRequest,
  caseId: string,
  { version, how }: PreregistrationConfirmation,
): Promise<ActDone> {
  const now = deps.clock.now();
  const today = civilDateOf(now);
  const closingOf = await closingDays(deps.sql);
  const done = await deps.sql.transact(async (sql) => {
    const locked = await lockCase(sql, caseId, actor.personId);
    if (locked === undefined || locked.type !== 'INCOME_PREREGISTRATION') {
      throw new DeskError('not_found');
    }
    if (locked.version !== version) {
      throw await staleVersion(sql, locked);
    }
    const [person] = await sql.rows<Identified>(IDENTIFY, [caseId, actor.personId]);
    if (person === undefined) {
      throw new DeskError('not_allowed', { detail: NOT_IN_REGISTRY });
    }
    if (person.ofOwnHousehold) {
      throw new DeskError('household_case');
    }
    if (locked.state !== 'AWAITING_CONFIRMATION' || hasLapsed(person.confirmBy, today)) {
      throw new DeskError('wrong_state');
    }
    // At whatever office the person shows up; a supervisor has none, and takes the one of the town.
    const officeId = actor.officeId ?? person.officeId;
    const protocolNumber = await nextProtocolNumber(sql, today);
    const closing = closingOf(officeId);
    const terms = await currentTerms(sql, locked.type);
    await sql.rows(BECOMES_CASE, [
      caseId,
      actor.staffId,
      how,
      new Date(now),
      person.id,
      officeId,
      protocolNumber,
      JSON.stringify(terms),
      takeChargeDue(today, terms, closing),
      concludeDue(today, [], terms, closing),
      `${nameCompareKey(person.surname)} ${nameCompareKey(person.name)} ${person.fiscalCode} ${protocolNumber}`,
    ]);
    return moveCase(
      sql,
      { ...locked, protocolNumber, beneficiaryId: person.id, officeId },
      {
        act: 'take',
        event: 'taken_in_charge',
        actor: { kind: 'STAFF', id: actor.staffId },
        at: now,
        data: { identified: how },
        changes: { assigneeId: actor.staffId, takenAt: new Date(now) },
        request: { id: requestId, ipAddress },
      },
    );
  });
  deps.teller.tell(caseId);
  return { id: caseId, ...done };
}

const NOT_IN_REGISTRY = {
  it: 'In anagrafe nessuno ha questo codice fiscale con questa data di nascita: la pre-registrazione non si può confermare.',
  en: 'Nobody in the registry has this fiscal code with this date of birth: the pre-registration cannot be confirmed.',
};
