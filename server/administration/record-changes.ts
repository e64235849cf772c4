import type { RecordChange, RecordChangePage, RecordChangeQuery } from '#contract/record-change.ts';
import type { Sql } from '../db/sql.ts';

interface Found extends Omit<RecordChange, 'at'> {
  at: Date;
}

/**
 * The changes of a kind of record, or of one record, newest first: what the audit has of them. What
 * an import made is in it as one entry of its own, what it changed record by record.
 */
export async function recordChanges(
  sql: Sql,
  { resource, record, page, perPage }: RecordChangeQuery,
): Promise<RecordChangePage> {
  const of = record === undefined ? [resource] : [resource, record];
  const where = `e.action = 'administered' and e.detail ->> 'resource' = $1
    ${record === undefined ? '' : `and e.detail ->> 'record' = $2`}`;
  const [counted] = await sql.rows<{ total: number }>(
    { text: `select count(*) as total from audit_event e where ${where}` },
    of,
  );
  const rows = await sql.rows<Found>(
    {
      text: `
        select e.id, e.at, s.name || ' ' || s.surname as "actorName", e.detail ->> 'record' as record,
          e.detail ->> 'act' as act, e.detail -> 'fields' as fields,
          e.detail -> 'before' as before, e.detail -> 'after' as after
        from audit_event e left join staff_member s on e.actor_kind = 'STAFF' and s.id = e.actor_id
        where ${where}
        order by e.at desc, e.id desc limit $${of.length + 1} offset $${of.length + 2}`,
    },
    [...of, perPage, (page - 1) * perPage],
  );
  return {
    data: rows.map((row) => ({ ...row, at: row.at.toISOString() })),
    total: counted?.total ?? 0,
  };
}
