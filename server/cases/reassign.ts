import type { Reassignment } from '#contract/desk-case.ts';
import { DeskError } from '../http/desk-error.ts';
import type { Statement } from '../db/sql.ts';
import { backToQueue } from './case-clock.ts';
import { type ActDone, type DecisionGround, staffAct, type StaffRequest } from './staff-act.ts';
import type { CaseMove } from './move-case.ts';

// LC-7 holds for the colleague too: nobody is handed a case of their own household.
const FIND_ASSIGNEE: Statement = {
  name: 'find_assignee',
  text: `
    select s.role, s.office_id as "officeId", s.name || ' ' || s.surname as name,
      exists (
        select 1 from assisted_person sp
        join case_file c on c.id = $2
        join account a on a.id = c.applicant_id
        join assisted_person p on p.id in (c.beneficiary_id, a.person_id)
        where sp.id = s.person_id and (p.id = sp.id or p.household_id = sp.household_id)
      ) as "ownHousehold"
    from staff_member s where s.id = $1 and s.active`,
};

interface AssigneeRow {
  role: string;
  officeId: string | null;
  name: string;
  ownHousehold: boolean;
}

/**
 * A supervisor gives a case to another operator of its office, or back to the queue.
 * @throws DeskError invalid when the colleague cannot work this office's cases, household_case
 */
export async function reassignCase(
  request: StaffRequest,
  caseId: string,
  { version, assignee, reason }: Reassignment,
): Promise<ActDone> {
  return staffAct(request, { caseId, version, act: 'reassign' }, async (ground) => {
    const { locked, sql, now } = ground;
    if (assignee === null) {
      return putBack(ground, reason);
    }
    const [colleague] = await sql.rows<AssigneeRow>(FIND_ASSIGNEE, [assignee, caseId]);
    if (colleague?.role !== 'OPERATOR' || colleague.officeId !== locked.officeId) {
      throw new DeskError('invalid', {
        fields: {
          assignee: {
            it: 'Scegli un operatore dell’ufficio della pratica.',
            en: 'Choose an operator of the case’s office.',
          },
        },
      });
    }
    if (colleague.ownHousehold) {
      throw new DeskError('household_case');
    }
    const takes = locked.state === 'SUBMITTED';
    return {
      act: takes ? 'take' : null,
      // To the citizen it is no less taken in charge for having been handed to somebody.
      event: takes ? 'taken_in_charge' : 'reassigned',
      citizenVisible: takes,
      changes: { assigneeId: assignee, ...(takes && { takenAt: new Date(now) }) },
      data: { to: colleague.name, reason },
      messages:
        takes && locked.takenAt === null
          ? [{ template: 'case_taken_in_charge', channels: ['EMAIL'] }]
          : [],
    };
  });
}

/** Only whoever sent a rejection notice, or who follows them, can end it: it needs a holder. */
function putBack(
  { locked, today, closing }: DecisionGround,
  reason: string,
): Pick<CaseMove, 'act' | 'event' | 'citizenVisible' | 'changes' | 'data'> {
  if (locked.state === 'REJECTION_NOTICE') {
    throw new DeskError('invalid', {
      fields: {
        assignee: {
          it: 'C’è un preavviso di rigetto in corso: scegli l’operatore che lo segue.',
          en: 'A rejection notice is running: choose the operator who follows it.',
        },
      },
    });
  }
  const inCharge = locked.state === 'IN_CHARGE';
  return {
    act: inCharge ? 'release' : null,
    event: 'reassigned',
    citizenVisible: false,
    changes: inCharge ? backToQueue(locked, today, closing) : { assigneeId: null },
    data: { to: null, reason },
  };
}
