import type { CivilDate } from '#contract/civil-date.ts';
import type { DoctorSearchStart } from '#contract/doctor.ts';
import { ageOn } from '#rules/calendar.ts';
import { kindForAge } from '#rules/doctor-selectability.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';

// Whom the registry does not have is taken by what they declared.
const PERSON_OF_DRAFT: Statement = {
  name: 'person_of_draft',
  text: `
    select coalesce(p.birth_date, a.birth_date)::text as "birthDate",
      z.id as "zoneId", z.name as "zoneName"
    from case_file c
    join account a on a.id = c.applicant_id
    left join assisted_person p on p.id = c.beneficiary_id
    left join municipality residence on residence.code =
      coalesce(p.residence_municipality_code, a.residence ->> 'municipalityCode')
    left join municipality domicile on domicile.code = p.domicile_municipality_code
    left join zone z on z.id = coalesce(residence.zone_id, domicile.zone_id)
    where c.id = $1 and c.applicant_id = $2 and c.state in ('DRAFT', 'INTEGRATION_REQUESTED')
      and may_follow(c.applicant_id, c.beneficiary_id, $3::date)`,
};

interface PersonRow {
  birthDate: CivilDate;
  zoneId: string | null;
  zoneName: string | null;
}

/**
 * Where the search of doctors for the person of a draft begins: their own zone, and the kind of
 * doctor that their age asks for.
 * @throws DeskError not_found unless the case is a draft of that account
 */
export async function doctorSearchStart(
  sql: Sql,
  { caseId, accountId, today }: { caseId: string; accountId: string; today: CivilDate },
): Promise<DoctorSearchStart> {
  const [person] = await sql.rows<PersonRow>(PERSON_OF_DRAFT, [caseId, accountId, today]);
  if (person === undefined) {
    throw new DeskError('not_found');
  }
  const { birthDate, zoneId, zoneName } = person;
  return {
    zone: zoneId === null || zoneName === null ? null : { id: zoneId, name: zoneName },
    kind: kindForAge(birthDate, today),
    age: ageOn(birthDate, today),
  };
}
