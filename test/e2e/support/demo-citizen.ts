import type { Client } from 'pg';
import type { CivilDate } from '#contract/civil-date.ts';

/** Somebody whom the registry knows, who has a doctor of their zone and never had an account. */
export interface DemoCitizen {
  readonly personId: string;
  readonly fiscalCode: string;
  readonly surname: string;
  readonly name: string;
  readonly birthDate: CivilDate;
  /** Belfiore code. */
  readonly birthPlaceCode: string;
  readonly street: string;
  readonly postcode: string;
  readonly municipality: string;
  readonly province: string;
  readonly doctorId: string;
  readonly doctorSurname: string;
  readonly doctorName: string;
}

/** Finds such an adult, resident in the territory of an office. @throws Error when there is none */
export async function citizenWithoutAccount(
  database: Client,
  officeId: string,
): Promise<DemoCitizen> {
  const { rows } = await database.query<DemoCitizen>(
    `select p.id as "personId", p.fiscal_code as "fiscalCode", p.surname, p.name,
            p.birth_date::text as "birthDate", p.birth_place_code as "birthPlaceCode",
            p.residence->>'street' as street, p.residence->>'postcode' as postcode,
            m.name as municipality, m.province,
            d.id as "doctorId", d.surname as "doctorSurname", d.name as "doctorName"
       from assisted_person p
       join municipality m on m.code = p.residence_municipality_code and m.office_id = $1
       join enrolment e on e.person_id = p.id and e.kind = 'RESIDENT' and e.status = 'ACTIVE'
       join doctor_choice c on c.person_id = p.id and c.valid_to is null
       join doctor d on d.id = c.doctor_id and d.kind = 'GP' and d.active_to is null
        and d.zone_id = m.zone_id
      where p.health_domicile is null and p.birth_place_code not like 'Z%'
        and p.birth_date between '1960-01-01' and '1995-12-31'
        and c.valid_from < current_date - 60
        and not exists (select from account a where a.fiscal_code = p.fiscal_code)
        and not exists (select from case_file f where f.beneficiary_id = p.id)
        and not exists (select from recusal r where r.person_id = p.id)
      order by p.id
      limit 1`,
    [officeId],
  );
  const [found] = rows;
  if (found === undefined) {
    throw new Error(`no citizen of ${officeId} without an account in the demo data`);
  }
  return found;
}
