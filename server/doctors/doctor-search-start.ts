import type { CaseForm } from '#contract/case-form.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { DoctorSearchStart } from '#contract/doctor.ts';
import type { RequestType } from '#contract/request-type.ts';
import { DOMICILE_MUNICIPALITY } from '#requests/domiciled-enrolment/domicile-fields.ts';
import { REQUESTS } from '#requests/index.ts';
import { ageOn } from '#rules/calendar.ts';
import { kindForAge } from '#rules/doctor-selectability.ts';
import { FOLLOWS_CASE } from '../cases/own-case.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';
import { ADULT_OF_HOME, memberAsked } from './member-asked.ts';

// Whom the registry does not have is taken by what they declared.
const PERSON_OF_DRAFT: Statement = {
  name: 'person_of_draft',
  text: `
    select c.type, c.form, coalesce(p.birth_date, a.birth_date)::text as "birthDate",
      z.id as "zoneId", z.name as "zoneName"
    from case_file c
    join account a on a.id = c.applicant_id
    left join assisted_person p on p.id = coalesce($4::uuid, c.beneficiary_id)
    left join municipality residence on residence.code =
      coalesce(p.residence_municipality_code, a.residence ->> 'municipalityCode')
    left join municipality domicile on domicile.code =
      coalesce(c.form ->> '${DOMICILE_MUNICIPALITY}', p.domicile_municipality_code)
    left join zone z on z.id = coalesce(residence.zone_id, domicile.zone_id)
    where c.id = $1 and c.state in ('DRAFT', 'INTEGRATION_REQUESTED') and ${FOLLOWS_CASE}
      and ($4::uuid is null or (c.type = 'FAMILY_REQUEST' and may_follow(c.applicant_id, $4, $3::date)))
      and (not $5::boolean or c.type = 'FAMILY_REQUEST')`,
};

interface PersonRow {
  type: RequestType;
  form: CaseForm;
  birthDate: CivilDate;
  zoneId: string | null;
  zoneName: string | null;
}

/**
 * Where the search of doctors for the person of a draft begins: their own zone, and the kind of
 * doctor that their age asks for; in a request for the family those of one member.
 * @throws DeskError not_found unless the case is a draft of that account, and the member somebody
 * whom the account may act for
 */
export async function doctorSearchStart(
  sql: Sql,
  asked: { caseId: string; accountId: string; today: CivilDate; member?: string | undefined },
): Promise<DoctorSearchStart> {
  const { caseId, accountId, today, member } = asked;
  const [person] = await sql.rows<PersonRow>(PERSON_OF_DRAFT, [
    caseId,
    accountId,
    today,
    ...memberAsked(member),
  ]);
  if (person === undefined) {
    throw new DeskError('not_found');
  }
  const { type, form, zoneId, zoneName } = person;
  const birthDate = REQUESTS[type].newChild?.(form)?.birthDate ?? person.birthDate;
  return {
    zone: zoneId === null || zoneName === null ? null : { id: zoneId, name: zoneName },
    // Other adults live here too, and adults have a family doctor (R-DS-5).
    kind: member === ADULT_OF_HOME ? 'GP' : kindForAge(birthDate, today),
    age: member === undefined ? ageOn(birthDate, today) : null,
  };
}
