import type { ImportKind } from '#contract/csv-import.ts';
import type { Statement } from '../../db/sql.ts';
import { uuidV7 } from '../../db/uuid-v7.ts';
import type { AdminRequest } from '../admin-request.ts';
import { checkFile } from './check-lines.ts';
import { IMPORTS } from './import-kinds.ts';
import type { PlannedLine } from './plan-lines.ts';
import { planOf } from './plan-of-lines.ts';

const KEEP: Statement = {
  name: 'keep_csv_import',
  text: `
    insert into csv_import (id, kind, state, encoding, separator, lines, refused, refusals, content,
      checked_at, checked_by, created, changed, unchanged, changes, plan)
    values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10, $11, $12, $13, $14, $15::jsonb,
      $16::jsonb)`,
};

// Nobody comes back to what they tried yesterday, and the registry has changed since.
const FORGET: Statement = {
  name: 'forget_csv_contents',
  text: 'update csv_import set content = null, plan = null where content is not null and checked_at < $1',
};
const KEPT_MS = 86_400_000;

/**
 * Tries a file: reads it and says of every line whether it can be written, and writes none. The file
 * is kept to be written afterwards, if every line is good.
 * @returns the id of the import
 */
export async function tryImport(
  { deps, actor }: AdminRequest,
  kind: ImportKind,
  bytes: Buffer,
): Promise<string> {
  const now = deps.clock.now();
  const checked = await checkFile(deps.sql, IMPORTS[kind], bytes, {
    lock: false,
    now,
    actorId: actor.staffId,
  });
  const good = checked.refusals.length === 0;
  const id = uuidV7(now);
  await deps.sql.rows(FORGET, [new Date(now - KEPT_MS)]);
  await deps.sql.rows(KEEP, [
    id,
    kind,
    good ? 'CHECKED' : 'REFUSED',
    checked.encoding,
    checked.separator,
    checked.lines,
    new Set(checked.refusals.map(({ line }) => line)).size,
    JSON.stringify(checked.refusals),
    good ? bytes : null,
    new Date(now),
    actor.staffId,
    ...effectOf(checked.good),
    good ? JSON.stringify(planOf(checked.good)) : null,
  ]);
  return id;
}

/** Changes that are shown before they are made; the file says the rest. */
const SHOWN = 100;

/** How many lines make, change and leave a record, and the first of the changes. */
function effectOf(lines: readonly PlannedLine[]): [number, number, number, string] {
  const made = lines.filter(({ before }) => before === null).length;
  const changed = lines.filter(
    ({ before, changes }) => before !== null && changes.fields.length > 0,
  );
  const shown = changed.slice(0, SHOWN).map(({ line, changes }) => ({ line, ...changes }));
  return [made, changed.length, lines.length - made - changed.length, JSON.stringify(shown)];
}
