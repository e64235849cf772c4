import {
  type Mentionable,
  type MentionCount,
  type MentionPage,
  type MentionQuery,
  type MentionView,
  MOST_COUNTED_MENTIONS,
} from '#contract/mention.ts';
import { PARTIES_OF_CASE } from '../cases/parties.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import type { StaffActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';

/** Who may open a case: as `maySeeOffice` says of each, and nobody of the citizens' household (LC-7). */
export const SEES_CASE = `s.active and (s.role = 'SUPERVISOR'
    or (s.role = 'OPERATOR' and s.office_id = c.office_id))
  and not exists (
    select 1 from assisted_person sp join assisted_person p on p.id = sp.id or p.household_id = sp.household_id
    left join account a on a.id = c.applicant_id
    where sp.id = s.person_id and p.id in ${PARTIES_OF_CASE})`;

const MENTIONABLE: Statement = {
  name: 'mentionable_colleagues',
  text: `
    select s.id, s.name || ' ' || s.surname as name, s.role
    from case_file c join staff_member s on ${SEES_CASE}
    where c.id = $1 and s.id <> $2 order by s.name, s.surname, s.id limit 500`,
};

// A case that went to another office is not shown any more, nor what was written on it.
const MINE = `case_mention m join case_file c on c.id = m.case_id
  join staff_member s on s.id = m.staff_id and ${SEES_CASE}
  where m.staff_id = $1`;

const PAGE: Statement = {
  name: 'mentions_of_me',
  text: `
    select m.id, m.case_id as "caseId", c.protocol_number as "protocolNumber", c.type, c.state,
      a.name || ' ' || a.surname as author, m.at, n.text, m.read_at is null as unread
    from (select m.id, m.case_id, m.note_id, m.at, m.read_at from ${MINE}
      and (not $2::boolean or m.read_at is null) order by m.at desc, m.id limit $3 offset $4) m
    join case_file c on c.id = m.case_id
    join case_note n on n.id = m.note_id
    join staff_member a on a.id = n.author_id
    order by m.at desc, m.id`,
};
const TOTAL: Statement = {
  name: 'count_mentions_of_me',
  text: `select count(*) as total from ${MINE} and (not $2::boolean or m.read_at is null)`,
};
const UNREAD: Statement = {
  name: 'count_unread_mentions',
  text: `
    select count(*) as unread from (
      select 1 from ${MINE} and m.read_at is null limit ${MOST_COUNTED_MENTIONS}) unread`,
};
const READ: Statement = {
  name: 'read_mention',
  text: `
    update case_mention set read_at = coalesce(read_at, $3) where id = $1 and staff_id = $2
    returning id`,
};
const READ_ALL: Statement = {
  name: 'read_all_mentions',
  text: 'update case_mention set read_at = $2 where staff_id = $1 and read_at is null',
};

/** The colleagues whom a note of this case may name. The caller may see the case. */
export async function mentionableIn(
  sql: Sql,
  { staffId }: StaffActor,
  caseId: string,
): Promise<Mentionable[]> {
  return sql.rows(MENTIONABLE, [caseId, staffId]);
}

/** The notes that name this person, newest first. */
export async function mentionsOf(
  sql: Sql,
  { staffId }: StaffActor,
  { page, perPage, unread }: MentionQuery,
): Promise<MentionPage> {
  const only = unread === 'yes';
  const rows = await sql.rows<Omit<MentionView, 'at'> & { at: Date }>(PAGE, [
    staffId,
    only,
    perPage,
    (page - 1) * perPage,
  ]);
  const [counted] = await sql.rows<{ total: number }>(TOTAL, [staffId, only]);
  return {
    data: rows.map((row) => ({ ...row, at: row.at.toISOString() })),
    total: counted?.total ?? 0,
  };
}

/** How many of them this person has not read. */
export async function unreadMentions(sql: Sql, { staffId }: StaffActor): Promise<MentionCount> {
  const [row] = await sql.rows<MentionCount>(UNREAD, [staffId]);
  return { unread: row?.unread ?? 0 };
}

/** Notes that this person has read one. @throws DeskError not_found for another's */
export async function readMention(
  { sql, clock }: Pick<Deps, 'sql' | 'clock'>,
  { staffId }: StaffActor,
  mentionId: string,
): Promise<void> {
  const read = await sql.rows(READ, [mentionId, staffId, new Date(clock.now())]);
  if (read.length === 0) {
    throw new DeskError('not_found');
  }
}

/** Notes that this person has read them all. */
export async function readAllMentions(
  { sql, clock }: Pick<Deps, 'sql' | 'clock'>,
  { staffId }: StaffActor,
): Promise<void> {
  await sql.rows(READ_ALL, [staffId, new Date(clock.now())]);
}
