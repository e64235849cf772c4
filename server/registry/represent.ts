import { incapacityOf } from '#rules/named-person.ts';
import type { Statement } from '../db/sql.ts';
import { addChild } from '../people/add-child.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { RegistryWriter } from './write-registry.ts';

// What the court's act says of an adult is written with it (R-RP-2, R-RP-3).
const REPRESENT: Statement = {
  name: 'write_representation',
  text: `
    with approval as (
      select c.applicant_id, c.office_id, (select e.actor_id from case_event e
        where e.case_id = c.id and e.type = 'approved' order by e.id desc limit 1) as staff_id
      from case_file c where c.id = $1
    ), marked as (
      update assisted_person p set incapacity = $11
      where p.id = $3 and $11::text is not null
        and p.birth_date <= ($12::date - interval '18 years')::date
    )
    insert into representation (id, representative_id, represented_id, kind, state, powers, court,
      act_number, valid_from, valid_to, office_id, declared_at, decided_by_id, decided_at)
    select $2, a.applicant_id, $3, $4, 'ACTIVE', $5, $6, $7, $8, $9, a.office_id, $10, a.staff_id, $10
    from approval a
    on conflict (representative_id, represented_id, kind) where state = 'ACTIVE'
      do update set powers = excluded.powers, court = excluded.court,
        act_number = excluded.act_number, valid_from = excluded.valid_from,
        valid_to = excluded.valid_to, decided_by_id = excluded.decided_by_id,
        decided_at = excluded.decided_at, version = representation.version + 1`,
};

/**
 * The applicant represents the person whom an operator found, within the act's powers and dates; a
 * child whom the registry did not have is added to it first.
 */
export const represent: RegistryWriter<'REPRESENT'> = async (sql, { representation }, moment) => {
  const { kind, newChild, powers, court, actNumber, from, to } = representation;
  const { personId: known } = representation;
  const personId =
    newChild === undefined
      ? known
      : await addChild(sql, newChild, moment.applicantPersonId, moment.now, known || undefined);
  await sql.rows(REPRESENT, [
    moment.caseId,
    uuidV7(moment.now),
    personId,
    kind,
    powers,
    court,
    actNumber,
    from,
    to,
    new Date(moment.now),
    incapacityOf(kind) ?? null,
    moment.today,
  ]);
};
