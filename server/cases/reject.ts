import type { Rejection } from '#contract/desk-case.ts';
import { objectionDue } from '#rules/case-deadlines.ts';
import { isRuleId } from '#rules/catalogue.ts';
import { REQUESTS } from '#requests/index.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { Sql } from '../db/sql.ts';
import { keepDecisionFacts } from '../what-if/keep-decision-facts.ts';
import { messagesOfAct } from './act-messages.ts';
import { factsOfItems } from './family/decide-items.ts';
import { judgeCase } from './judge-case.ts';
import { DeskError } from '../http/desk-error.ts';
import { resumeClock, stopClock } from './case-clock.ts';
import type { LockedCase } from './locked-case.ts';
import { type ActDone, staffAct, type StaffRequest } from './staff-act.ts';

/** An operator rejects a case, with coded reasons and a text for the citizen (LC-8). */
export async function rejectCase(
  request: StaffRequest,
  caseId: string,
  { version, reasons, text }: Rejection,
): Promise<ActDone> {
  return staffAct(
    request,
    { caseId, version, act: 'reject' },
    async ({ locked, sql, now, today, closing }) => {
      demandKnownReasons(locked, reasons);
      await keepFacts(sql, request, locked, today, now);
      return {
        act: 'reject',
        event: 'rejected',
        data: { reasons },
        reasons,
        changes: {
          outcome: { kind: 'REJECTED', reasons, text },
          ...(locked.state === 'REJECTION_NOTICE' && resumeClock(locked, today, closing)),
          objectionDueOn: null,
        },
        messages: messagesOfAct('reject'),
      };
    },
  );
}

/** What the rules say of a rejected case is not asked to reject it, but can be asked later. */
async function keepFacts(
  sql: Sql,
  { deps }: StaffRequest,
  locked: LockedCase,
  today: CivilDate,
  now: number,
): Promise<void> {
  const { id: caseId, type, applicantId, applicantPersonId, beneficiaryId, form } = locked;
  if (beneficiaryId === null) {
    return;
  }
  const asked = { id: caseId, type, applicantId, applicantPersonId, beneficiaryId, form };
  const judged = await judgeCase(sql, deps, asked, today);
  await keepDecisionFacts(sql, deps, judged, {
    caseId,
    type,
    decision: 'REJECTED',
    overrides: [],
    items: await factsOfItems(sql, deps, locked, today),
    at: now,
  });
}

/**
 * An operator announces a rejection (preavviso, L. 241/1990 art. 10-bis): ten days to object,
 * with the clock of the case standing still.
 */
export async function sendRejectionNotice(
  request: StaffRequest,
  caseId: string,
  { version, reasons, text }: Rejection,
): Promise<ActDone> {
  return staffAct(
    request,
    { caseId, version, act: 'sendRejectionNotice' },
    async ({ locked, today, closing }) => {
      demandKnownReasons(locked, reasons);
      const dueOn = objectionDue(today, locked.terms, closing);
      return {
        act: 'sendRejectionNotice',
        event: 'rejection_notice_sent',
        data: { reasons, text, dueOn },
        reasons,
        changes: { ...stopClock(locked, today), objectionDueOn: dueOn },
        messages: messagesOfAct('sendRejectionNotice', dueOn),
      };
    },
  );
}

function demandKnownReasons(locked: LockedCase, reasons: readonly string[]): void {
  const coded = REQUESTS[locked.type].rejectionReasons.map(({ code }) => code);
  const unknown = reasons.filter((code) => !coded.includes(code) && !isRuleId(code));
  if (unknown.length > 0) {
    throw new DeskError('invalid', {
      fields: {
        reasons: {
          it: 'Scegli i motivi tra quelli previsti.',
          en: 'Choose the reasons among those offered.',
        },
      },
    });
  }
}
