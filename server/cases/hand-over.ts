import { DeskError } from '../http/desk-error.ts';
import { colleaguesFor } from './colleagues.ts';
import { type ActDone, staffAct, type StaffRequest } from './staff-act.ts';

/**
 * Whoever holds a case, or a supervisor, hands it over to the first of these colleagues who may have
 * it: one of the case's office, of another household than its citizen (LC-7). The state stays.
 * @param to ids of colleagues in the order of choice
 * @throws DeskError invalid where none of them is of the office, household_case where none may have it
 */
export async function handOverCase(
  request: StaffRequest,
  caseId: string,
  { version, to, reason }: { version: number; to: readonly string[]; reason: string },
): Promise<ActDone> {
  return staffAct(request, { caseId, version, act: 'handOver' }, async ({ sql }) => {
    const colleagues = await colleaguesFor(sql, caseId);
    const chosen = to.flatMap((id) => colleagues.find((one) => one.id === id) ?? []);
    const colleague = chosen.find(({ kinship }) => kinship === null);
    if (colleague === undefined) {
      throw chosen.length > 0 ? new DeskError('household_case') : nobody();
    }
    return {
      act: null,
      event: 'reassigned',
      citizenVisible: false,
      changes: { assigneeId: colleague.id },
      data: { to: colleague.name, reason },
    };
  });
}

function nobody(): DeskError {
  return new DeskError('invalid', {
    fields: {
      to: {
        it: 'Scegli colleghi dell’ufficio della pratica.',
        en: 'Choose colleagues of the case’s office.',
      },
    },
  });
}
