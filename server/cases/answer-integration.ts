import type { CaseState } from '#contract/case-state.ts';
import type { IntegrationAnswer, IntegrationItem } from '#contract/integration.ts';
import type { Localized } from '#contract/localized.ts';
import { hasLapsed } from '#rules/case-deadlines.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';
import { resumeClock } from './case-clock.ts';
import { citizenAct, type CitizenRequest } from './citizen-act.ts';

const OPEN_ROUND: Statement = {
  name: 'open_integration_round',
  text: `
    select r.id, r.items, array(
        select d.integration_item from document d
        where d.case_id = r.case_id and d.integration_round = r.round and d.deleted_at is null
          and d.integration_item is not null and d.status <> 'REFUSED') as uploaded,
      exists (
        select 1 from document d
        where d.case_id = r.case_id and d.integration_round = r.round and d.deleted_at is null
          and d.status = 'RECEIVED') as "beingChecked"
    from integration_round r where r.case_id = $1 and r.round = $2`,
};

const CLOSE_ROUND: Statement = {
  name: 'close_integration_round',
  text: `update integration_round set items = $2, answered_at = $3, answer_note = $4 where id = $1`,
};

interface OpenRound {
  id: string;
  items: IntegrationItem[];
  /** Ids of the items that a document was uploaded for, refused ones left out. */
  uploaded: string[];
  beingChecked: boolean;
}

const MISSING_TEXT: Localized = {
  it: 'Scrivi la risposta a questa richiesta.',
  en: 'Write the answer to this request.',
};
const MISSING_DOCUMENT: Localized = {
  it: 'Carica il documento richiesto.',
  en: 'Upload the document asked for.',
};

const NOT_ASKED: Localized = {
  it: 'Questa risposta non è tra quelle richieste.',
  en: 'This answer is not among those asked for.',
};

/**
 * The citizen answers an integration request: each item by its text or its document, all of them.
 * The case goes back to the same operator and its clock goes on.
 * @throws DeskError invalid naming each item without an answer and each answer nobody asked for,
 * documents_not_ready, wrong_state once the term is over
 */
export async function answerIntegration(
  request: CitizenRequest,
  caseId: string,
  { version, answers, note }: IntegrationAnswer,
): Promise<{ state: CaseState; version: number }> {
  return citizenAct(
    request,
    { caseId, version, act: 'answerIntegration' },
    async ({ locked, sql, now, today, closing }) => {
      // The workflow closes the case in a moment; until then nothing is accepted any more.
      if (locked.integrationDueOn !== null && hasLapsed(locked.integrationDueOn, today)) {
        throw new DeskError('wrong_state');
      }
      await closeRound(sql, caseId, locked.integrationRound, answers, note, new Date(now));
      return {
        event: 'integration_received',
        data: { round: locked.integrationRound },
        changes: { ...resumeClock(locked, today, closing), integrationDueOn: null },
        messages: [{ template: 'integration_received', channels: ['EMAIL'] }],
      };
    },
  );
}

async function closeRound(
  sql: Sql,
  caseId: string,
  round: number,
  answers: Readonly<Record<string, string>>,
  note: string,
  at: Date,
): Promise<void> {
  const [open] = await sql.rows<OpenRound>(OPEN_ROUND, [caseId, round]);
  if (open === undefined) {
    throw new DeskError('wrong_state');
  }
  const missing: Record<string, Localized> = {};
  for (const id of Object.keys(answers)) {
    if (!open.items.some((item) => item.id === id)) {
      missing[`answers.${id}`] = NOT_ASKED;
    }
  }
  const items = open.items.map((item) => {
    if (item.kind === 'DOCUMENT') {
      if (!open.uploaded.includes(item.id)) {
        missing[`answers.${item.id}`] = MISSING_DOCUMENT;
      }
      return item;
    }
    const answer = answers[item.id] ?? '';
    if (answer === '') {
      missing[`answers.${item.id}`] = MISSING_TEXT;
    }
    return { ...item, answer };
  });
  if (Object.keys(missing).length > 0) {
    throw new DeskError('invalid', { fields: missing });
  }
  if (open.beingChecked) {
    throw new DeskError('documents_not_ready', { retryAfter: 2 });
  }
  await sql.rows(CLOSE_ROUND, [open.id, JSON.stringify(items), at, note === '' ? null : note]);
}
