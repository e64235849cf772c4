import { DatabaseError } from 'pg';
import type { ImportKind } from '#contract/csv-import.ts';
import { recordStaffAct } from '../../audit/record-staff-act.ts';
import type { Statement } from '../../db/sql.ts';
import { DeskError } from '../../http/desk-error.ts';
import type { AdminRequest } from '../admin-request.ts';
import { checkFile, type Refusal } from './check-lines.ts';
import { IMPORTS } from './import-kinds.ts';
import { otherThanPlanned, type PlanOfLines } from './plan-of-lines.ts';
import { writeLines } from './write-lines.ts';

const LOCK: Statement = {
  name: 'lock_csv_import',
  text: 'select kind, state, content, plan from csv_import where id = $1 for update',
};
const DONE: Statement = {
  name: 'csv_import_done',
  text: `update csv_import set state = 'APPLIED', content = null, plan = null, applied_at = $2, applied_by = $3
    where id = $1`,
};
const REFUSE: Statement = {
  name: 'csv_import_refused',
  text: `update csv_import set state = 'REFUSED', content = null, plan = null, refused = $2, refusals = $3::jsonb
    where id = $1 and state = 'CHECKED'`,
};

interface KeptImport {
  kind: ImportKind;
  state: string;
  content: Buffer | null;
  plan: PlanOfLines | null;
}

/** Lines that were good when they were tried and are not any more. */
class NoLongerGood extends Error {
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super('no longer good');
    this.refusals = refusals;
  }
}

/**
 * Writes a file that was tried, all of it or nothing: every line is checked once more in the
 * transaction that writes them.
 * @throws DeskError not_found; wrong_state for a file with refused lines, done already, or too old,
 * and where something changed since it was tried: then the import tells the lines
 */
export async function applyImport(request: AdminRequest, importId: string): Promise<void> {
  const { deps, actor } = request;
  const now = deps.clock.now();
  try {
    const written = await deps.sql.transact(async (sql) => {
      const [kept] = await sql.rows<KeptImport>(LOCK, [importId]);
      if (kept === undefined) {
        throw new DeskError('not_found');
      }
      if (kept.state !== 'CHECKED' || kept.content === null) {
        throw new DeskError(kept.state === 'APPLIED' ? 'already_done' : 'wrong_state');
      }
      const kind = IMPORTS[kept.kind];
      const how = { lock: true, now, actorId: actor.staffId };
      const { good, refusals } = await checkFile(sql, kind, kept.content, how);
      const other = [...refusals, ...otherThanPlanned(good, kept.plan ?? [])];
      if (other.length > 0) {
        throw new NoLongerGood(other);
      }
      await writeLines(sql, kind, good, request);
      await sql.rows(DONE, [importId, new Date(now), actor.staffId]);
      const detail = { importId, kind: kept.kind, lines: good.length };
      await recordStaffAct(sql, now, { action: 'csv_imported', detail }, request);
      return kind;
    });
    written.resource.forget?.(deps);
    written.done?.(deps);
  } catch (error) {
    if (error instanceof NoLongerGood) {
      const lines = new Set(error.refusals.map(({ line }) => line)).size;
      await deps.sql.rows(REFUSE, [importId, lines, JSON.stringify(error.refusals)]);
      throw new DeskError('wrong_state');
    }
    // Somebody made one of them in this very moment: nothing is written, and it can be tried again.
    throw error instanceof DatabaseError && ['23505', '23P01'].includes(error.code ?? '')
      ? new DeskError('wrong_state')
      : error;
  }
}
