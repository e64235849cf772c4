import type { IntegrationRequest } from '#contract/integration.ts';
import { integrationDue } from '#rules/case-deadlines.ts';
import type { Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import { messagesOfAct } from './act-messages.ts';
import { stopClock } from './case-clock.ts';
import { askedItems } from './asked-items.ts';
import { type ActDone, staffAct, type StaffRequest } from './staff-act.ts';

const INSERT_ROUND: Statement = {
  name: 'insert_integration_round',
  text: `
    insert into integration_round (id, case_id, round, items, message, requested_by_id, requested_at, due_on)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

/**
 * An operator asks for what is missing (LC-3): a list of texts and documents, thirty days, the
 * clock of the case stands still meanwhile. At most as many rounds as the case's terms say. Fields
 * and documents that items are pinned to are open again for the citizen, all else stays locked.
 * @throws DeskError invalid for an item pinned to what the case does not have
 */
export async function requestIntegration(
  request: StaffRequest,
  caseId: string,
  { version, message, items }: IntegrationRequest,
): Promise<ActDone> {
  return staffAct(
    request,
    { caseId, version, act: 'requestIntegration' },
    async ({ locked, sql, now, today }) => {
      const round = locked.integrationRound + 1;
      const dueOn = integrationDue(today, locked.terms);
      const asked = await askedItems(sql, locked, round, items);
      await sql.rows(INSERT_ROUND, [
        uuidV7(now),
        caseId,
        round,
        JSON.stringify(asked),
        message,
        request.actor.staffId,
        new Date(now),
        dueOn,
      ]);
      return {
        act: 'requestIntegration',
        event: 'integration_requested',
        data: { round, items: asked.length, dueOn },
        changes: {
          ...stopClock(locked, today),
          integrationRound: round,
          integrationDueOn: dueOn,
        },
        messages: messagesOfAct('requestIntegration', dueOn),
      };
    },
  );
}
