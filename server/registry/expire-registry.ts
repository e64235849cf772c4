import type { AuditEntry } from '#contract/audit.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import { RENEWAL_TYPES } from '#requests/renewal-types.ts';
import { addDays, addMonths, civilDateOf } from '#rules/calendar.ts';
import { PAEDIATRICIAN_UNTIL_AGE } from '#rules/paediatric-age.ts';
import { planRegistryExpiry } from '#rules/registry-expiry.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { lockRegistryRows, writeDoctorChoices } from '../doctors/change-doctor-choice.ts';
import { loadPersonFacts } from '../people/load-person-facts.ts';
import { currentPolicy } from '../policy/current-policy.ts';

const BATCH = 200;
/** Every doctor whom the person ever had, so that two expiries count them in one order. */
const EVER: CivilDate = '1900-01-01';

// The next people in the order of their ids, so that whom nothing is ended for is passed by.
const DUE: Statement = {
  name: 'registry_expiry_due',
  text: `
    select id from (
      select person_id as id from enrolment where status = 'ACTIVE' and valid_to < $1
      union
      select person_id from doctor_choice where end_reason is null and valid_to < $1
      union
      select p.id from doctor d
      join doctor_choice c on c.doctor_id = d.id and c.end_reason is null
      join assisted_person p on p.id = c.person_id
      where d.kind = 'PAEDIATRICIAN' and p.birth_date <= $2
      union
      select c.person_id from doctor d
      join doctor_choice c on c.doctor_id = d.id and c.end_reason is null
      where d.active_to < $1 or (d.appointment_kind = 'PROVISIONAL' and d.appointment_end < $1)
      union
      select r.person_id from recusal r
      join doctor_choice c on c.person_id = r.person_id and c.doctor_id = r.doctor_id
        and c.end_reason is null and c.valid_from <= r.notified_on
      where r.notified_on < $1
      union
      select p.id from assisted_person p
      where (p.death_date is not null or p.aire_from is not null)
        and (p.death_date <= $1 or (p.aire_from <= $1 and (p.aire_to is null or p.aire_to >= $1)))
        and (exists (select 1 from enrolment e
            where e.person_id = p.id and e.status in ('ACTIVE', 'SUSPENDED'))
          or exists (select 1 from doctor_choice c
            where c.person_id = p.id and c.end_reason is null))
    ) due where $3::uuid is null or id > $3 order by id limit ${BATCH}`,
};

const EXPIRE_ENROLMENTS: Statement = {
  name: 'expire_enrolments',
  text: `
    update enrolment set status = 'EXPIRED'
    where person_id = $1 and status = 'ACTIVE' and valid_to < $2`,
};

// One that began after the last day has no day left; it keeps the ones it was given.
const CANCEL_ENROLMENTS: Statement = {
  name: 'cancel_enrolments',
  text: `
    update enrolment set status = 'CANCELLED',
      valid_to = case when valid_from > $2 then valid_to else least(valid_to, $2) end
    where person_id = $1 and status in ('ACTIVE', 'SUSPENDED') and kind = any($3::text[])`,
};

const AUDIT: Statement = {
  name: 'audit_registry_expiry',
  text: `
    insert into audit_event (at, actor_kind, action, person_id, detail)
    values ($1, 'SYSTEM', 'registry_expired', $2, $3)`,
};

/**
 * Ends what has run out by today: enrolments and, with them, the choice of a doctor (R-DM-7);
 * paediatricians of children past the age (R-PE-4); doctors who ceased, or recused the person; all of
 * whoever died or moved abroad (AIRE). One transaction a person, planned by the rules from what the
 * registry says under the lock: called again, it finds nothing to do.
 * @returns for how many people something was ended
 */
export async function expireRegistry(
  deps: Pick<Deps, 'sql' | 'clock' | 'config'>,
): Promise<number> {
  const now = deps.clock.now();
  const today = civilDateOf(now);
  const ageLimit = addMonths(today, -12 * PAEDIATRICIAN_UNTIL_AGE);
  let after: string | null = null;
  let people = 0;
  for (;;) {
    // One page after the other: the next begins where this one ended.
    const due: { id: string }[] = await deps.sql.rows(DUE, [today, addDays(ageLimit, 1), after]);
    for (const { id } of due) {
      people += (await expirePerson(deps, id, today, now)) ? 1 : 0;
    }
    const last = due.at(-1);
    if (last === undefined) {
      return people;
    }
    after = last.id;
  }
}

async function expirePerson(
  deps: Pick<Deps, 'sql' | 'config'>,
  personId: string,
  today: CivilDate,
  now: number,
): Promise<boolean> {
  const policy = await currentPolicy(deps.sql, deps.config, today);
  return deps.sql.transact(async (sql: Sql) => {
    await lockRegistryRows(sql, personId, undefined, EVER);
    const person = await loadPersonFacts(sql, personId, { policy });
    const plan = planRegistryExpiry(person, RENEWAL_TYPES, today);
    const { expired, cancelled, cancelledOn, choices } = plan;
    if (expired.length + cancelled.length + choices.end.length === 0) {
      return false;
    }
    if (expired.length > 0) {
      await sql.rows(EXPIRE_ENROLMENTS, [personId, today]);
    }
    if (cancelledOn !== undefined) {
      const kinds = cancelled.map(({ kind }) => kind);
      await sql.rows(CANCEL_ENROLMENTS, [personId, cancelledOn, kinds]);
    }
    await writeDoctorChoices(sql, personId, choices, { caseId: null, now });
    const audit: AuditEntry = {
      action: 'registry_expired',
      detail: {
        enrolments: expired.length + cancelled.length,
        choices: choices.end.map(({ endReason }) => endReason),
      },
    };
    await sql.rows(AUDIT, [new Date(now), personId, JSON.stringify(audit.detail)]);
    return true;
  });
}
