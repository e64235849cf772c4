import type { Transfer } from '#contract/desk-case.ts';
import type { Localized } from '#contract/localized.ts';
import { waitsForTaker } from '#rules/case-state.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';
import { closingDays } from '../offices/closing-days.ts';
import { backToQueue } from './case-clock.ts';
import { type ActDone, staffAct, type StaffRequest } from './staff-act.ts';

const OFFICE: Statement = {
  name: 'office_to_transfer_to',
  text: 'select name from office where id = $1',
};

const OTHER_OFFICE: Localized = {
  it: 'Scegli un altro ufficio dell’azienda.',
  en: 'Choose another office of the authority.',
};
const NOTICE_RUNNING: Localized = {
  it: 'C’è un preavviso di rigetto in corso: la pratica passa quando il termine è finito.',
  en: 'A rejection notice is running: the case can pass once its term is over.',
};

/**
 * A supervisor gives a case to another office, with a reason that its citizen reads (L. 241/1990
 * art. 5: who is responsible is told). Nobody holds it there yet: it is to be taken in charge by
 * that office's working days. The day by which it is concluded stays as the citizen was told.
 * @throws DeskError invalid for an office that there is not or that has it already, or while a
 * rejection notice needs its holder
 */
export async function transferCase(
  request: StaffRequest,
  caseId: string,
  { version, office, reason }: Transfer,
): Promise<ActDone> {
  const closingOf = await closingDays(request.deps.sql);
  return staffAct(request, { caseId, version, act: 'reassign' }, async ({ locked, sql, today }) => {
    if (locked.state === 'REJECTION_NOTICE') {
      throw new DeskError('invalid', { fields: { office: NOTICE_RUNNING } });
    }
    const name = await officeName(sql, office);
    if (name === undefined || office === locked.officeId) {
      throw new DeskError('invalid', { fields: { office: OTHER_OFFICE } });
    }
    const waits = locked.state === 'IN_CHARGE' || waitsForTaker(locked.state);
    return {
      act: locked.state === 'IN_CHARGE' ? 'release' : null,
      event: 'transferred',
      changes: {
        ...(waits ? backToQueue(locked, today, closingOf(office)) : { assigneeId: null }),
        officeId: office,
      },
      data: { from: locked.officeId, to: name, reason },
      messages: [{ template: 'case_transferred', channels: ['EMAIL'] }],
    };
  });
}

async function officeName(sql: Sql, office: string): Promise<string | undefined> {
  const [row] = await sql.rows<{ name: string }>(OFFICE, [office]);
  return row?.name;
}
