import type { ListQuery } from '#contract/list-query.ts';
import type {
  AskedRule,
  OpenOverrideAsk,
  OverrideAskPage,
  OverrideAskView,
} from '#contract/override-ask.ts';
import type { GivenOverride } from '#rules/given-override.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { StaffActor } from '../http/actor.ts';

const LAST: Statement = {
  name: 'last_override_ask',
  text: `
    select k.id, k.rules, k.reason, a.name || ' ' || a.surname as "askedBy", k.asked_at as "askedAt",
      k.granted, k.answer, s.name || ' ' || s.surname as "answeredBy",
      k.answered_at as "answeredAt", k.round = c.integration_round as current,
      (select coalesce(jsonb_agg(r), '[]') from override_ask g cross join jsonb_array_elements(g.rules) r
        where g.case_id = k.case_id and g.granted and g.round = c.integration_round) as "setAside"
    from override_ask k
    join case_file c on c.id = k.case_id
    join staff_member a on a.id = k.asked_by_id
    left join staff_member s on s.id = k.answered_by_id
    where k.case_id = $1 order by k.asked_at desc limit 1`,
};

interface AskRow extends Pick<
  OverrideAskView,
  'id' | 'rules' | 'reason' | 'askedBy' | 'current' | 'setAside'
> {
  askedAt: Date;
  granted: boolean | null;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
}

/** The last ask on a case; null where nothing was asked. */
export async function lastOverrideAsk(sql: Sql, caseId: string): Promise<OverrideAskView | null> {
  const [row] = await sql.rows<AskRow>(LAST, [caseId]);
  if (row === undefined) {
    return null;
  }
  const { askedAt, granted, answer, answeredBy, answeredAt, ...ask } = row;
  return {
    ...ask,
    askedAt: askedAt.toISOString(),
    answer:
      granted === null || answeredAt === null
        ? null
        : { granted, reason: answer ?? '', by: answeredBy ?? '', at: answeredAt.toISOString() },
  };
}

const GRANTED: Statement = {
  name: 'granted_overrides',
  text: `
    select r->>'ruleId' as "ruleId", r->>'itemId' as "itemId", k.answer as reason
    from override_ask k cross join jsonb_array_elements(k.rules) r
    where k.case_id = $1 and k.granted and k.round = $2 order by k.asked_at desc`,
};

/** What supervisors have set aside on a case, as long as no integration came in since. */
export async function grantedOverrides(
  sql: Sql,
  { id, integrationRound }: { id: string; integrationRound: number },
): Promise<GivenOverride[]> {
  type Row = AskedRule & { reason: string };
  const rows = await sql.rows<Row>(GRANTED, [id, integrationRound]);
  return rows.map((row) => ({ ...row, by: 'SUPERVISOR' as const }));
}

// A supervisor with an office watches it alone; of a case that went on nobody waits for an answer.
const OPEN = `override_ask k join case_file c on c.id = k.case_id
  where k.answered_at is null and c.state = 'IN_CHARGE' and ($1::text is null or c.office_id = $1)`;

const PAGE: Statement = {
  name: 'open_override_asks',
  text: `
    select k.id, k.case_id as "caseId", c.protocol_number as "protocolNumber", c.type,
      o.name as "officeName", array(select distinct r->>'ruleId' from jsonb_array_elements(k.rules) r)
        as "ruleIds", k.reason, a.name || ' ' || a.surname as "askedBy", k.asked_at as "askedAt"
    from (select k.* from ${OPEN} order by k.asked_at, k.id limit $2 offset $3) k
    join case_file c on c.id = k.case_id
    join office o on o.id = c.office_id
    join staff_member a on a.id = k.asked_by_id
    order by k.asked_at, k.id`,
};
const TOTAL: Statement = {
  name: 'count_open_override_asks',
  text: `select count(*) as total from ${OPEN}`,
};

/** The asks that wait for a supervisor, the oldest first. */
export async function openOverrideAsks(
  sql: Sql,
  { officeId }: StaffActor,
  { page, perPage }: ListQuery,
): Promise<OverrideAskPage> {
  const rows = await sql.rows<Omit<OpenOverrideAsk, 'askedAt'> & { askedAt: Date }>(PAGE, [
    officeId,
    perPage,
    (page - 1) * perPage,
  ]);
  const [counted] = await sql.rows<{ total: number }>(TOTAL, [officeId]);
  return {
    data: rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() })),
    total: counted?.total ?? 0,
  };
}
