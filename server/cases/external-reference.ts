import type { ReferenceNote } from '#contract/external-reference.ts';
import { namesAPerson, REFERENCE_OF_A_PERSON } from '#rules/external-reference.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';
import { type ActDone, staffAct, type StaffRequest } from './staff-act.ts';

const KEEP: Statement = {
  name: 'keep_external_reference',
  text: 'update case_file set external_reference = $2 where id = $1',
};

/** Keeps the number of a case in another system; the case is locked by the caller's transaction. */
export async function keepReference(
  sql: Sql,
  caseId: string,
  reference: string | null,
): Promise<void> {
  await sql.rows(KEEP, [caseId, reference]);
}

/**
 * The office notes under which number the region's system keeps a case (LC-11), whatever its state:
 * it is often given after the conclusion. The citizen does not see it.
 * @throws DeskError invalid for a fiscal code, and what staffAct throws
 */
export async function noteReference(
  request: StaffRequest,
  caseId: string,
  { version, reference }: ReferenceNote,
): Promise<ActDone> {
  return staffAct(request, { caseId, version, act: 'noteReference' }, async ({ sql }) => {
    if (reference !== null && namesAPerson(reference)) {
      throw new DeskError('invalid', { fields: { reference: REFERENCE_OF_A_PERSON } });
    }
    await keepReference(sql, caseId, reference);
    return { act: null, event: 'reference_noted', data: { reference }, citizenVisible: false };
  });
}
