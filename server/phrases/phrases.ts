import {
  type KeptPhrase,
  type KeptPhrasePage,
  MOST_PHRASES,
  type Phrase,
} from '#contract/phrase.ts';
import type { ListQuery } from '#contract/list-query.ts';
import { mayKeepPhrases } from '#rules/phrase.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { StaffActor } from '../http/actor.ts';

const IN_USE: Statement = {
  name: 'phrases_in_use',
  text: `
    select id, use, title, text, office_id as "officeId" from standard_phrase
    where not retired and (office_id is null or $1::text is null or office_id = $1)
    order by use, office_id nulls last, position, id limit ${MOST_PHRASES}`,
};
const KEPT: Statement = {
  name: 'kept_phrases',
  text: `
    select p.id, p.use, p.title, p.text, p.office_id as "officeId", o.name as "officeName",
      p.retired, p.version
    from standard_phrase p left join office o on o.id = p.office_id
    where p.office_id is null or $1::text is null or p.office_id = $1
    order by p.use, p.office_id nulls first, p.position, p.id limit $2 offset $3`,
};
const TOTAL: Statement = {
  name: 'count_kept_phrases',
  text: `
    select count(*) as total from standard_phrase
    where office_id is null or $1::text is null or office_id = $1`,
};

/** The phrases that this person can put into what they write: the authority's and the office's. */
export async function phrasesInUse(sql: Sql, { officeId }: StaffActor): Promise<Phrase[]> {
  return sql.rows(IN_USE, [officeId]);
}

/** The list as those see it who keep it, with what is retired. */
export async function keptPhrases(
  sql: Sql,
  actor: StaffActor,
  { page, perPage }: ListQuery,
): Promise<KeptPhrasePage> {
  const rows = await sql.rows<Omit<KeptPhrase, 'mayChange'>>(KEPT, [
    actor.officeId,
    perPage,
    (page - 1) * perPage,
  ]);
  const [counted] = await sql.rows<{ total: number }>(TOTAL, [actor.officeId]);
  return {
    data: rows.map((row) => ({ ...row, mayChange: mayKeepPhrases(actor, row.officeId) })),
    total: counted?.total ?? 0,
  };
}
