import type { CaseState } from '#contract/case-state.ts';
import type { IntegrationAnswer, IntegrationItem } from '#contract/integration.ts';
import type { Localized } from '#contract/localized.ts';
import { REQUESTS } from '#requests/index.ts';
import { type Correction, correctForm } from '#requests/reopened-fields.ts';
import { hasLapsed } from '#rules/case-deadlines.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { renewHolds } from '../doctors/renew-holds.ts';
import { DeskError } from '../http/desk-error.ts';
import { resumeClock } from './case-clock.ts';
import { citizenAct, type CitizenRequest } from './citizen-act.ts';
import type { LockedCase } from './locked-case.ts';
import { keepCorrection } from './reopened-form.ts';

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
  text: `
    update integration_round set items = $2, answered_at = $3, answer_note = $4, changes = $5
    where id = $1`,
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
 * The citizen answers an integration request: each item by its text, its document or the value of
 * its field, all of them. Only fields that are open again change. The case goes back to the same
 * operator and its clock goes on.
 * @throws DeskError invalid naming each item without an answer and each answer nobody asked for,
 * rules_failed for a doctor that cannot be chosen, documents_not_ready, wrong_state once the term is
 * over
 */
export async function answerIntegration(
  request: CitizenRequest,
  caseId: string,
  { version, ...answer }: IntegrationAnswer,
): Promise<{ state: CaseState; version: number }> {
  return citizenAct(
    request,
    { caseId, version, act: 'answerIntegration' },
    async ({ locked, sql, now, today, closing }) => {
      // The workflow closes the case in a moment; until then nothing is accepted any more.
      if (locked.integrationDueOn !== null && hasLapsed(locked.integrationDueOn, today)) {
        throw new DeskError('wrong_state');
      }
      const correction = await closeRound(sql, locked, answer, new Date(now));
      await renewHolds(sql, request.deps, caseId, today);
      await keepCorrection(sql, request.deps, locked, correction, now);
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
  locked: LockedCase,
  { answers, fields = {}, note }: Omit<IntegrationAnswer, 'version'>,
  at: Date,
): Promise<Correction> {
  const [open] = await sql.rows<OpenRound>(OPEN_ROUND, [locked.id, locked.integrationRound]);
  if (open === undefined) {
    throw new DeskError('wrong_state');
  }
  const correction = correctForm(REQUESTS[locked.type], locked.form, open.items, fields);
  const missing = faultsOfAnswers(open, answers);
  for (const [name, fault] of Object.entries(correction.faults)) {
    missing[`fields.${name}`] = fault;
  }
  if (Object.keys(missing).length > 0) {
    throw new DeskError('invalid', { fields: missing });
  }
  if (open.beingChecked) {
    throw new DeskError('documents_not_ready', { retryAfter: 2 });
  }
  const items = open.items.map((item) =>
    item.kind === 'TEXT' ? { ...item, answer: answers[item.id] ?? '' } : item,
  );
  await sql.rows(CLOSE_ROUND, [
    open.id,
    JSON.stringify(items),
    at,
    note === '' ? null : note,
    JSON.stringify(correction.changes),
  ]);
  return correction;
}

/** Each answer that is missing, and each that nobody asked for. */
function faultsOfAnswers(
  { items, uploaded }: OpenRound,
  answers: Readonly<Record<string, string>>,
): Record<string, Localized> {
  const faults: Record<string, Localized> = {};
  for (const id of Object.keys(answers)) {
    if (!items.some((item) => item.id === id && item.kind === 'TEXT')) {
      faults[`answers.${id}`] = NOT_ASKED;
    }
  }
  for (const { id, kind } of items) {
    if (kind === 'DOCUMENT' && !uploaded.includes(id)) {
      faults[`answers.${id}`] = MISSING_DOCUMENT;
    }
    if (kind === 'TEXT' && (answers[id] ?? '') === '') {
      faults[`answers.${id}`] = MISSING_TEXT;
    }
  }
  return faults;
}
