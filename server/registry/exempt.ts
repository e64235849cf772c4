import { yearOf } from '#rules/calendar.ts';
import { documentNumber } from '#rules/document-number.ts';
import type { Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { RegistryWriter } from './write-registry.ts';

const NEXT_NUMBERS: Statement = {
  name: 'next_certificate_numbers',
  text: `select nextval('exemption_certificate')::int as number from generate_series(1, $1)`,
};

const INSERT_EXEMPTION: Statement = {
  name: 'insert_exemption',
  text: `
    insert into exemption (id, person_id, code, kind, status, origin, channel, valid_from, valid_to,
      holder_id, certificate_number, opened_by_case, created_at)
    values ($1, $2, $3, $4, 'ACTIVE', $5, 'CASE', $6, $7, $8, $9, $10, $11)`,
};

/** Writes the holder's exemption and one for each dependant, each with its certificate's number. */
export const exempt: RegistryWriter<'EXEMPT'> = async (sql, change, moment) => {
  const { judgement, caseId, today, now } = moment;
  const persons = [judgement.person.personId, ...change.dependants];
  const numbers = await sql.rows<{ number: number }>(NEXT_NUMBERS, [persons.length]);
  const holderRow = uuidV7(now);
  for (const [index, person] of persons.entries()) {
    const own = index === 0;
    await sql.rows(INSERT_EXEMPTION, [
      own ? holderRow : uuidV7(now),
      person,
      change.code,
      change.exemptionKind,
      change.origin,
      change.from,
      change.to ?? null,
      own ? null : holderRow,
      documentNumber(yearOf(today), 'ES', numbers[index]?.number ?? 0),
      caseId,
      new Date(now),
    ]);
  }
};
