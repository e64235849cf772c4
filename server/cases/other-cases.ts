import {
  type DuplicateCase,
  MOST_OTHER_CASES,
  type OtherCase,
  type OtherCasePage,
} from '#contract/other-case.ts';
import type { ListQuery } from '#contract/list-query.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { maySeeOffice } from '#rules/case-permission.ts';
import { isDuplicate } from '#rules/duplicate-case.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { StaffActor } from '../http/actor.ts';

/** Whose cases they are. */
export interface PeopleOfCase {
  id: string;
  applicantId: string | null;
  applicantPersonId: string | null;
  beneficiaryId: string | null;
}

// Each branch finds its rows by an index, and no more of them than are ever shown.
const OTHERS = `
  (select id, false as asked from case_file where beneficiary_id in ($3, $4)
    and id <> $1 and state <> 'DRAFT' limit ${MOST_OTHER_CASES})
  union all
  (select id, true from case_file where applicant_id = $2
    and id <> $1 and state <> 'DRAFT' limit ${MOST_OTHER_CASES})
  union all
  (select i.case_id, false from case_item i join case_file f on f.id = i.case_id
    where i.person_id in ($3, $4) and f.id <> $1 and f.state <> 'DRAFT' limit ${MOST_OTHER_CASES})`;

const ASIDE = `c.id, c.protocol_number as "protocolNumber", c.type, c.state,
  c.office_id as "officeId", c.submitted_at as "submittedAt", c.concluded_at as "concludedAt"`;

const COUNT: Statement = {
  name: 'count_other_cases',
  text: `select count(distinct id) as total from (${OTHERS}) others`,
};

const PAGE: Statement = {
  name: 'other_cases',
  text: `
    with others as (select id, bool_or(asked) as asked from (${OTHERS}) found group by id)
    select ${ASIDE},
      o.asked or coalesce(c.beneficiary_id = $4, false) or exists (
        select 1 from case_item i where i.case_id = c.id and i.person_id = $4) as "ofApplicant",
      coalesce(c.beneficiary_id = $3, false) or exists (
        select 1 from case_item i where i.case_id = c.id and i.person_id = $3) as "ofBeneficiary"
    from others o join case_file c on c.id = o.id
    order by c.submitted_at desc nulls first, c.id limit $5 offset $6`,
};

// What a case asks, and for whom: a request for the family asks as much as its members do.
const SAME: Statement = {
  name: 'same_requests',
  text: `
    with asked as (
      select type, beneficiary_id as person_id from case_file where id = $1
      union select operation, person_id from case_item where case_id = $1
    ), same as (
      select f.id from asked a join case_file f on f.beneficiary_id = a.person_id and f.type = a.type
      union
      select i.case_id from asked a
        join case_item i on i.person_id = a.person_id and i.operation = a.type
    )
    select ${ASIDE} from same s join case_file c on c.id = s.id
    where c.id <> $1 and c.state <> 'DRAFT'
    order by c.concluded_at desc nulls first, c.submitted_at desc, c.id limit 20`,
};

interface AsideRow {
  id: string;
  protocolNumber: string | null;
  type: OtherCase['type'];
  state: OtherCase['state'];
  officeId: string | null;
  submittedAt: Date;
  concludedAt: Date | null;
}

/** How many other cases there are of who asks and of whom it is for. */
export async function countOtherCases(sql: Sql, of: PeopleOfCase): Promise<number> {
  const [row] = await sql.rows<{ total: number }>(COUNT, idsOf(of));
  return row?.total ?? 0;
}

/**
 * The other cases of who asks and of whom it is for, newest first. Of those of an office that the
 * reader does not see: what was asked, how it stands and when, nothing else. The caller has seen to
 * it that the reader may see the case, and records the reading.
 */
export async function otherCases(
  sql: Sql,
  actor: StaffActor,
  of: PeopleOfCase,
  { page, perPage }: ListQuery,
): Promise<OtherCasePage> {
  type Row = AsideRow & Pick<OtherCase, 'ofApplicant' | 'ofBeneficiary'>;
  const rows = await sql.rows<Row>(PAGE, [...idsOf(of), perPage, (page - 1) * perPage]);
  const total = await countOtherCases(sql, of);
  return {
    data: rows.map((row) => ({
      ...shownTo(actor, row),
      ofApplicant: row.ofApplicant,
      ofBeneficiary: row.ofBeneficiary,
    })),
    total,
  };
}

/** The cases that ask the same for the same person, open ones first. */
export async function duplicatesOf(
  sql: Sql,
  actor: StaffActor,
  caseId: string,
  today: CivilDate,
): Promise<DuplicateCase[]> {
  const rows = await sql.rows<AsideRow>(SAME, [caseId]);
  return rows
    .filter(({ concludedAt }) =>
      isDuplicate(concludedAt && civilDateOf(concludedAt.getTime()), today),
    )
    .map((row) => shownTo(actor, row));
}

function idsOf({ id, applicantId, applicantPersonId, beneficiaryId }: PeopleOfCase): unknown[] {
  return [id, applicantId, beneficiaryId, applicantPersonId];
}

function shownTo(actor: StaffActor, row: AsideRow): DuplicateCase {
  const seen = maySeeOffice(actor, row.officeId);
  return {
    id: seen ? row.id : null,
    protocolNumber: seen ? row.protocolNumber : null,
    type: row.type,
    state: row.state,
    submittedAt: row.submittedAt.toISOString(),
    concludedAt: row.concludedAt?.toISOString() ?? null,
  };
}
