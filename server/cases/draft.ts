import type { CaseForm } from '#contract/case-form.ts';
import type { DraftChange, NewDraft } from '#contract/case-file.ts';
import type { RequestType } from '#contract/request-type.ts';
import { draftSchema } from '#requests/form-schema.ts';
import { REQUESTS } from '#requests/index.ts';
import { civilDateOf } from '#rules/calendar.ts';
import type { Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { Deps } from '../deps.ts';
import { discardFiles } from '../documents/discard-files.ts';
import type { CitizenActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import { fieldErrors } from '../http/field-errors.ts';
import { knownDomicile } from '../people/declared-domicile.ts';
import { demandAct } from '../people/demand-act.ts';
import { lockOwnCase } from './own-case.ts';

const BEGIN_DRAFT: Statement = {
  name: 'begin_draft',
  text: `
    insert into case_file (id, type, state, locale, applicant_id, beneficiary_id, form, step, created_at, state_since, last_activity_at)
    values ($1, $2, 'DRAFT', $3, $4, $5, $8, $6, $7, $7, $7)
    on conflict (applicant_id, type, beneficiary_id) where state = 'DRAFT' do nothing`,
};

const FIND_DRAFT: Statement = {
  name: 'find_draft',
  text: `
    select id from case_file where applicant_id = $1 and type = $2
      and beneficiary_id is not distinct from $3 and state = 'DRAFT'`,
};

/**
 * Begins a draft, or gives back the one that this citizen already has of that type for that person:
 * two tabs and two devices work on the same draft.
 * @returns id of the draft, and whether it is new
 * @throws DeskError not_found for a person whom the citizen does not represent, rules_failed where they
 * do so in other acts only (R-RP-4)
 */
export async function beginDraft(
  deps: Pick<Deps, 'sql' | 'clock' | 'config'>,
  actor: CitizenActor,
  { type, beneficiaryId: named }: NewDraft,
): Promise<{ id: string; isNew: boolean }> {
  const now = deps.clock.now();
  const id = uuidV7(now);
  if (REQUESTS[type].anonymous === true) {
    throw new DeskError('not_allowed');
  }
  const beneficiaryId = named ?? actor.personId;
  const { act } = REQUESTS[type];
  await demandAct(deps.sql, deps, actor, { personId: beneficiaryId, act }, civilDateOf(now));
  const firstStep = REQUESTS[type].steps[0]?.id ?? 'documents';
  await deps.sql.rows(BEGIN_DRAFT, [
    id,
    type,
    actor.locale,
    actor.accountId,
    beneficiaryId,
    firstStep,
    new Date(now),
    JSON.stringify(await knownDomicile(deps.sql, type, actor.accountId, beneficiaryId)),
  ]);
  const [draft] = await deps.sql.rows<{ id: string }>(FIND_DRAFT, [
    actor.accountId,
    type,
    beneficiaryId,
  ]);
  if (draft === undefined) {
    throw new DeskError('already_done');
  }
  return { id: draft.id, isNew: draft.id === id };
}

const SAVE_DRAFT: Statement = {
  name: 'save_draft',
  text: `
    update case_file set form = $2, step = $3, version = version + 1, last_activity_at = $4, locale = $5
    where id = $1`,
};

/**
 * Saves a draft as it stands, incomplete as it may be, and the language it is filled in.
 * @throws DeskError not_found, wrong_state once submitted, stale_version with what another tab or
 * device saved, invalid for fields that the type does not have
 */
export async function saveDraft(
  deps: Pick<Deps, 'sql' | 'clock'>,
  actor: CitizenActor,
  caseId: string,
  { version, step, form }: DraftChange,
): Promise<void> {
  await deps.sql.transact(async (sql) => {
    const today = civilDateOf(deps.clock.now());
    const locked = await lockOwnCase(sql, actor.accountId, caseId, today);
    if (locked.state !== 'DRAFT') {
      throw new DeskError('wrong_state');
    }
    if (locked.version !== version) {
      throw new DeskError('stale_version', {
        current: { version: locked.version, form: locked.form },
      });
    }
    const known = knownForm(locked.type, form);
    await sql.rows(SAVE_DRAFT, [
      caseId,
      JSON.stringify(known),
      step,
      new Date(deps.clock.now()),
      actor.locale,
    ]);
  });
}

function knownForm(type: RequestType, form: CaseForm): Record<string, unknown> {
  const parsed = draftSchema(REQUESTS[type]).safeParse(form, { reportInput: true });
  if (!parsed.success) {
    throw new DeskError('invalid', { fields: fieldErrors(parsed.error) });
  }
  return parsed.data;
}

const DRAFT_FILES: Statement = {
  name: 'draft_files',
  text: `
    delete from document where case_id = $1
    returning storage_key as "storageKey", back_storage_key as "backStorageKey"`,
};
const DELETE_DRAFT: Statement = {
  name: 'delete_draft',
  text: `delete from case_file where id = $1 and state = 'DRAFT'`,
};

interface DraftFile {
  storageKey: string;
  backStorageKey: string | null;
}

/** Throws a draft away with its documents. @throws DeskError not_found, wrong_state */
export async function deleteDraft(
  deps: Pick<Deps, 'sql' | 'clock' | 'files' | 'logger'>,
  actor: CitizenActor,
  caseId: string,
): Promise<void> {
  const keys = await deps.sql.transact(async (sql) => {
    const today = civilDateOf(deps.clock.now());
    const locked = await lockOwnCase(sql, actor.accountId, caseId, today);
    if (locked.state !== 'DRAFT') {
      throw new DeskError('wrong_state');
    }
    const files = await sql.rows<DraftFile>(DRAFT_FILES, [caseId]);
    await sql.rows(DELETE_DRAFT, [caseId]);
    return files.flatMap(({ storageKey, backStorageKey }) => [storageKey, backStorageKey]);
  });
  await discardFiles(deps, keys);
}
