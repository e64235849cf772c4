import type { Ascertainment } from '#contract/ascertainment.ts';
import type { Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';
import { ascertainedIn } from './ascertainments-of-case.ts';
import { type ActDone, staffAct, type StaffRequest } from './staff-act.ts';

// Recorded again it says the newer evidence; the timeline keeps both times.
const RECORD: Statement = {
  name: 'record_ascertainment',
  text: `
    insert into case_ascertainment (case_id, kind, evidence, ascertained_by_id, ascertained_at)
    values ($1, $2, $3, $4, $5)
    on conflict (case_id, kind) do update set evidence = excluded.evidence,
      ascertained_by_id = excluded.ascertained_by_id, ascertained_at = excluded.ascertained_at`,
};

/**
 * Records what the holder of a case ascertained, with the evidence (R-DM-5).
 * @throws DeskError invalid for what this type of case does not ask, and what staffAct throws
 */
export async function ascertain(
  request: StaffRequest,
  caseId: string,
  { version, kind, evidence }: Ascertainment,
): Promise<ActDone> {
  return staffAct(request, { caseId, version, act: 'ascertain' }, async ({ locked, sql, now }) => {
    if (!ascertainedIn(locked.type).includes(kind)) {
      throw new DeskError('invalid', { fields: { kind: NOT_ASKED } });
    }
    await sql.rows(RECORD, [caseId, kind, evidence, request.actor.staffId, new Date(now)]);
    return { act: null, event: 'ascertained', data: { kind }, citizenVisible: false };
  });
}

const NOT_ASKED = {
  it: 'Per questo tipo di richiesta non c’è questo accertamento.',
  en: 'This type of request does not ask for this.',
};
