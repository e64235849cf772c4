import type { Colleague, Reassignment } from '#contract/desk-case.ts';
import { waitsForTaker } from '#rules/case-state.ts';
import { DeskError } from '../http/desk-error.ts';
import { backToQueue } from './case-clock.ts';
import { colleaguesFor } from './colleagues.ts';
import { type ActDone, type DecisionGround, staffAct, type StaffRequest } from './staff-act.ts';
import type { CaseMove } from './move-case.ts';

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
    const colleague = (await colleaguesFor(sql, caseId)).find(({ id }) => id === assignee);
    if (colleague === undefined) {
      throw new DeskError('invalid', {
        fields: {
          assignee: {
            it: 'Scegli un operatore dell’ufficio della pratica.',
            en: 'Choose an operator of the case’s office.',
          },
        },
      });
    }
    if (colleague.kinship !== null) {
      throw kinRefusal(colleague);
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

/** LC-7 holds for the colleague too; said to the supervisor, whose own household it is not. */
function kinRefusal({ name, kinship }: Colleague): DeskError {
  const who =
    kinship === 'SELF'
      ? { it: 'è il cittadino di questa pratica', en: 'is the citizen of this case' }
      : {
          it: 'vive con il cittadino di questa pratica',
          en: 'lives with the citizen of this case',
        };
  return new DeskError('household_case', {
    detail: {
      it: `${name} ${who.it}: non può lavorarla. Scegli un altro operatore dell’ufficio o rimettila in coda.`,
      en: `${name} ${who.en} and may not work on it. Choose another operator of the office or put it back into the queue.`,
    },
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
    changes:
      inCharge || waitsForTaker(locked.state)
        ? backToQueue(locked, today, closing)
        : { assigneeId: null },
    data: { to: null, reason },
  };
}
