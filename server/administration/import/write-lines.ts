import type { AuditEntry } from '#contract/audit.ts';
import { civilDateOf } from '#rules/calendar.ts';
import type { Sql, Statement } from '../../db/sql.ts';
import { uuidV7 } from '../../db/uuid-v7.ts';
import { columnsOf } from '../admin-records.ts';
import type { AdminRequest } from '../admin-request.ts';
import type { ImportKindOf } from './import-kind.ts';
import type { PlannedLine } from './plan-lines.ts';

/** Lines of one statement: few round trips, far from the 65,535 parameters that one may have. */
const LINES_AT_ONCE = 500;

const AUDIT: Statement = {
  name: 'audit_imported_changes',
  text: `
    insert into audit_event (at, actor_kind, actor_id, action, request_id, ip_address, detail)
    select $1, 'STAFF', $2, 'administered', $3, $4, detail
    from jsonb_array_elements($5::jsonb) as detail`,
};

/** Writes what the lines of a file do; what they change is in the audit, record by record. */
export async function writeLines(
  sql: Sql,
  kind: ImportKindOf,
  lines: readonly PlannedLine[],
  request: AdminRequest,
): Promise<void> {
  const now = request.deps.clock.now();
  await inBatches(
    lines.filter(({ before }) => before === null),
    (batch) =>
      kind.make === undefined
        ? insertLines(sql, kind, batch, now)
        : kind.make(
            sql,
            batch.map(({ record }) => record),
            request,
          ),
  );
  await inBatches(
    lines.filter(({ before, changes }) => before !== null && changes.fields.length > 0),
    (batch) => updateLines(sql, kind, batch, request),
  );
}

async function inBatches(
  lines: readonly PlannedLine[],
  write: (batch: readonly PlannedLine[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
    await write(lines.slice(from, from + LINES_AT_ONCE));
  }
}

async function insertLines(
  sql: Sql,
  kind: ImportKindOf,
  lines: readonly PlannedLine[],
  now: number,
): Promise<void> {
  const { table, key } = kind.resource;
  const rows = lines.map(({ record }) => {
    const made = key.made === 'UUID' ? { [key.column]: uuidV7(now) } : {};
    const extra = Object.entries({ ...made, ...kind.extra?.(record) });
    return [
      ...columnsOf(kind.resource, record),
      ...extra.map(([column, value]) => ({ column, cast: '', value })),
    ];
  });
  const values: unknown[] = [];
  const places = rows.map(
    (row) => `(${row.map(({ cast, value }) => `$${values.push(value)}${cast}`).join(', ')})`,
  );
  const columns = (rows[0] ?? []).map(({ column }) => column).join(', ');
  await sql.rows({ text: `insert into ${table} (${columns}) values ${places.join(', ')}` }, values);
}

async function updateLines(
  sql: Sql,
  kind: ImportKindOf,
  lines: readonly PlannedLine[],
  request: AdminRequest,
): Promise<void> {
  const { resource } = kind;
  const { table, key } = resource;
  const now = request.deps.clock.now();
  const rows = lines.map(({ record, before }) => {
    const cells = columnsOf(resource, record).map(
      ({ column, cast, value }) =>
        [column, cast === '::jsonb' ? JSON.parse(String(value)) : value] as const,
    );
    return { ...Object.fromEntries(cells), [key.column]: before?.['id'] };
  });
  const sets = Object.keys(rows[0] ?? {})
    .filter((column) => column !== key.column)
    .map((column) => `${column} = r.${column}`);
  await sql.rows(
    {
      text: `update ${table} t set ${sets.join(', ')}, version = t.version + 1
        from jsonb_populate_recordset(null::${table}, $1::jsonb) r
        where t.${key.column} = r.${key.column}`,
    },
    [JSON.stringify(rows)],
  );
  for (const { record, before } of lines) {
    const act = { record, before, now, today: civilDateOf(now), actorId: request.actor.staffId };
    await resource.written?.(sql, before?.['id'], act);
  }
  await sql.rows(AUDIT, [
    new Date(now),
    request.actor.staffId,
    request.requestId,
    request.ipAddress,
    JSON.stringify(lines.map((line) => detailOf(resource.name, line))),
  ]);
}

function detailOf(
  resource: string,
  { before, changes }: PlannedLine,
): Extract<AuditEntry, { action: 'administered' }>['detail'] {
  return { resource, record: String(before?.['id']), act: 'CHANGED', ...changes };
}
