import { choiceOn } from '#rules/choice-history.ts';
import type { Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { RegistryWriter } from './write-registry.ts';

const EXTEND: Statement = {
  name: 'extend_paediatrician',
  text: `
    insert into paediatric_extension (id, person_id, doctor_id, valid_to, case_id, created_at)
    values ($1, $2, $3, $4, $5, $6)
    on conflict (person_id, doctor_id) do update
      set valid_to = greatest(paediatric_extension.valid_to, excluded.valid_to)`,
};

/** Moves the end of the paediatrician's care, with the one of today alone (R-PE-4). */
export const extendPaediatrician: RegistryWriter<'EXTEND_PAEDIATRICIAN'> = async (
  sql,
  { until },
  { caseId, now, today, judgement: { person } },
) => {
  const doctorId = choiceOn(person.choices, today)?.doctorId;
  if (doctorId === undefined) {
    throw new Error('An approved extension has a paediatrician to keep');
  }
  await sql.rows(EXTEND, [uuidV7(now), person.personId, doctorId, until, caseId, new Date(now)]);
};
