import type { PersonRecord } from '#contract/desk-case.ts';
import type { Address } from '#contract/address.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';
import { findPlace } from '../offices/place-directory.ts';

const PERSON_RECORD: Statement = {
  name: 'person_record',
  text: `
    select p.id, true as registered, p.fiscal_code as "fiscalCode", p.surname, p.name, p.sex,
      p.birth_date as "birthDate", p.birth_place_code as "birthPlaceCode", p.residence,
      p.health_domicile as "healthDomicile", p.phone, p.email,
      (select coalesce(jsonb_agg(jsonb_build_object('id', e.id,
          'openedByCase', e.opened_by_case, 'kind', e.kind, 'status', e.status, 'from', e.valid_from, 'to', e.valid_to) order by e.valid_from desc), '[]')
        from enrolment e where e.person_id = p.id) as enrolments,
      (select coalesce(jsonb_agg(jsonb_build_object('doctorId', c.doctor_id,
          'doctorName', d.name || ' ' || d.surname, 'from', c.valid_from, 'to', c.valid_to,
          'endReason', c.end_reason) order by c.valid_from desc, c.created_at desc), '[]')
        from doctor_choice c join doctor d on d.id = c.doctor_id where c.person_id = p.id) as choices,
      (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'code', x.code, 'kind', x.kind,
          'from', x.valid_from, 'to', x.valid_to, 'origin', x.origin, 'revoked', x.status = 'REVOKED',
          'asDependant', x.holder_id is not null) order by x.valid_from desc, x.code), '[]')
        from exemption x where x.person_id = p.id) as exemptions,
      (select jsonb_build_object('numberEnding', right(h.number, 4), 'expiresOn', h.expires_on,
          'status', h.status)
        from health_card h where h.person_id = p.id order by h.issued_on desc limit 1) as card
    from assisted_person p where p.id = $1`,
};

type RecordRow = Omit<PersonRecord, 'birthPlace' | 'residence' | 'healthDomicile'> & {
  birthPlaceCode: string;
  residence: Address;
  healthDomicile: Address | null;
};

/**
 * The registry's record of a person as the desk shows it. Whoever calls this for a member of staff
 * records the reading in the audit (R-VW-2).
 * @throws DeskError not_found
 */
export async function personRecord(sql: Sql, personId: string): Promise<PersonRecord> {
  return spokenRecord(await sql.rows<RecordRow>(PERSON_RECORD, [personId]));
}

const DECLARED_RECORD: Statement = {
  name: 'declared_record',
  text: `
    select a.id, false as registered, a.fiscal_code as "fiscalCode", a.surname, a.name, a.sex,
      a.birth_date as "birthDate", a.birth_place_code as "birthPlaceCode", a.residence,
      a.domicile as "healthDomicile", a.mobile as phone, a.email, '[]'::jsonb as enrolments,
      '[]'::jsonb as choices, '[]'::jsonb as exemptions, null as card
    from account a where a.id = $1`,
};

/** An applicant whom the registry does not have, by what they declared. @throws DeskError not_found */
export async function declaredRecord(sql: Sql, accountId: string): Promise<PersonRecord> {
  return spokenRecord(await sql.rows<RecordRow>(DECLARED_RECORD, [accountId]));
}

async function spokenRecord([row]: RecordRow[]): Promise<PersonRecord> {
  if (row === undefined) {
    throw new DeskError('not_found');
  }
  const { birthPlaceCode, residence, healthDomicile, ...record } = row;
  return {
    ...record,
    birthPlace: await placeName(birthPlaceCode),
    residence: await spokenAddress(residence),
    healthDomicile: healthDomicile === null ? null : await spokenAddress(healthDomicile),
  };
}

/** An address on one line: `Via Roma 1, 20025 Legnano`. */
export async function spokenAddress({
  street,
  postcode,
  municipalityCode,
}: Address): Promise<string> {
  return `${street}, ${postcode} ${await placeName(municipalityCode)}`;
}

/** The name of a place, or its code where the directory does not know it. */
export async function placeName(code: string): Promise<string> {
  return (await findPlace(code))?.name ?? code;
}
