import type { NextCase } from '#contract/desk-queue.ts';
import { byPriority, type CaseUrgency } from '#rules/case-priority.ts';
import { FREE_STATES } from '#rules/case-state.ts';
import { PATIENCE_MS } from '../cases/case-viewers.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { StaffActor } from '../http/actor.ts';
import { PARTIES_OF_CASE } from '../cases/parties.ts';

/** How many of each kind are looked at: the first of them in the order of their index. */
const CANDIDATES = 60;

const COLUMNS = `c.id, c.protocol_number as "protocolNumber", c.conclude_due_on as "concludeDueOn",
  c.submitted_at as "submittedAt", exists (
    select 1 from case_labelled cl join case_label l on l.id = cl.label_id
    where cl.case_id = c.id and l.urgent) as urgent`;

const OPEN_TO_TAKE = `c.assignee_id is null and c.concluded_at is null
  and c.state in (${FREE_STATES.map((state) => `'${state}'`).join(', ')})`;

// Left out: those passed over, those of the operator's own household (LC-7), and those that a
// colleague has open now, who is about to take them. Each part is found in the order of an index:
// by the assignee, by the last day, by the label.
const next = (name: string, free: string, ofOffice: string): Statement => ({
  name,
  text: `
    with candidate as (
      (select ${COLUMNS}, true as mine from case_file c
        where c.assignee_id = $1 and c.concluded_at is null
          and c.state in ('INTEGRATION_RECEIVED', 'COMMIT_FAILED')
        order by c.submitted_at limit ${CANDIDATES})
      union all
      (${free})
      union all
      (select ${COLUMNS}, false from case_file c
        where c.id = any(array(
          select cl.case_id from case_labelled cl join case_label l on l.id = cl.label_id and l.urgent
        )) and ${OPEN_TO_TAKE} and ${ofOffice} and c.id <> all($3::uuid[])
        order by c.conclude_due_on, c.id limit ${CANDIDATES})
    )
    select distinct on (id) candidate.* from candidate
    where id <> all($3::uuid[])
      and not exists (select 1 from case_viewer v
        where v.case_id = candidate.id and v.staff_id <> $1 and v.seen_at > $4)
      and not exists (
        select 1 from case_file c left join account a on a.id = c.applicant_id
        join assisted_person s on s.id = $5::uuid
        join assisted_person p on p.id in ${PARTIES_OF_CASE}
        where c.id = candidate.id and (p.id = s.id or p.household_id = s.household_id))`,
});
const freeOf = (office: string): string => `
  select ${COLUMNS}, false from case_file c
  where ${OPEN_TO_TAKE} and c.office_id = ${office} and c.id <> all($3::uuid[])
  order by c.conclude_due_on, c.id limit ${CANDIDATES}`;
// Those of all offices are taken office by office, each in the order of the same index.
const NEXT_OF_OFFICE = next('next_case_of_office', freeOf('$2'), 'c.office_id = $2');
const NEXT_OF_ALL = next(
  'next_case_of_all',
  `select free.* from office o cross join lateral (${freeOf('o.id')}) free`,
  '$2::text is null',
);

/**
 * The case that somebody of the staff should work on next, by rules/case-priority.ts: of those that
 * came back to them and those of their office that are free to take.
 * @param except cases that they have just left for later
 * @param now milliseconds since 1970
 */
export async function nextCase(
  sql: Sql,
  actor: StaffActor,
  except: readonly string[],
  now: number,
): Promise<NextCase> {
  const office = actor.role === 'SUPERVISOR' ? null : (actor.officeId ?? '');
  const found = await sql.rows<CaseUrgency & { protocolNumber: string }>(
    office === null ? NEXT_OF_ALL : NEXT_OF_OFFICE,
    [actor.staffId, office, [...except], new Date(now - PATIENCE_MS), actor.personId],
  );
  const [first] = found.toSorted(byPriority);
  return {
    next: first === undefined ? null : { id: first.id, protocolNumber: first.protocolNumber },
  };
}
