import type { AuditEntry } from '#contract/audit.ts';
import type { Localized } from '#contract/localized.ts';
import { MOST_PHRASES, type NewPhrase, type PhraseChange } from '#contract/phrase.ts';
import { mayKeepPhrases, phraseProblems } from '#rules/phrase.ts';
import type { Statement } from '../db/sql.ts';
import type { StaffRequest } from '../cases/staff-act.ts';
import { DeskError } from '../http/desk-error.ts';

const AUDIT = `
  insert into audit_event (at, actor_kind, actor_id, action, request_id, ip_address, detail)`;

const OFFICE: Statement = {
  name: 'office_of_phrase',
  text: 'select active from office where id = $1',
};
const ADD: Statement = {
  name: 'add_phrase',
  text: `
    with added as (
      insert into standard_phrase (id, use, title, text, office_id, position)
      select $1, $2, $3, $4, $5, coalesce((select max(position) + 1 from standard_phrase), 1)
      where (select count(*) from standard_phrase) < ${MOST_PHRASES}
      on conflict (id) do nothing returning id
    ), audit as (
      ${AUDIT} select $6, 'STAFF', $7, 'phrase_kept', $8, $9, $10 from added
    )
    select id from added`,
};
const LOCK: Statement = {
  name: 'lock_phrase',
  text: 'select office_id as "officeId", version from standard_phrase where id = $1 for update',
};
const CHANGE: Statement = {
  name: 'change_phrase',
  text: `
    with changed as (
      update standard_phrase set use = $2, title = $3, text = $4, office_id = $5, retired = $11,
        version = version + 1
      where id = $1 returning id
    )
    ${AUDIT} select $6, 'STAFF', $7, 'phrase_kept', $8, $9, $10 from changed`,
};

/**
 * Adds a phrase to the list of the authority or of an office.
 * @throws DeskError not_allowed for a list that this person does not keep, invalid for a placeholder
 * that no case has, a code that is taken, an office that is not there or a list that is full
 */
export async function addPhrase(request: StaffRequest, phrase: NewPhrase): Promise<void> {
  await demandSound(request, phrase);
  const { code, officeId } = phrase;
  const audit: AuditEntry = {
    action: 'phrase_kept',
    detail: { code, officeId, act: 'ADDED', retired: false },
  };
  const added = await request.deps.sql.rows(ADD, columns(request, code, phrase, audit));
  if (added.length === 0) {
    throw invalid('code', TAKEN);
  }
}

/**
 * Changes a phrase or retires it; what was written with it stays as it was written.
 * @throws DeskError not_found for another office's, not_allowed, stale_version, and as `addPhrase`
 */
export async function changePhrase(
  request: StaffRequest,
  code: string,
  phrase: PhraseChange,
): Promise<void> {
  await demandSound(request, phrase);
  const audit: AuditEntry = {
    action: 'phrase_kept',
    detail: { code, officeId: phrase.officeId, act: 'CHANGED', retired: phrase.retired },
  };
  await request.deps.sql.transact(async (sql) => {
    const [row] = await sql.rows<{ officeId: string | null; version: number }>(LOCK, [code]);
    if (row === undefined) {
      throw new DeskError('not_found');
    }
    if (!mayKeepPhrases(request.actor, row.officeId)) {
      // The authority's own are seen by all who keep some, those of other offices are not.
      throw new DeskError(row.officeId === null ? 'not_allowed' : 'not_found');
    }
    if (row.version !== phrase.version) {
      throw new DeskError('stale_version');
    }
    await sql.rows(CHANGE, [...columns(request, code, phrase, audit), phrase.retired]);
  });
}

async function demandSound(
  { deps, actor }: StaffRequest,
  phrase: Pick<NewPhrase, 'title' | 'text' | 'officeId'>,
): Promise<void> {
  if (!mayKeepPhrases(actor, phrase.officeId)) {
    throw new DeskError('not_allowed');
  }
  const problems = phraseProblems(phrase);
  if (Object.keys(problems).length > 0) {
    throw new DeskError('invalid', { fields: problems });
  }
  if (phrase.officeId !== null) {
    const [office] = await deps.sql.rows<{ active: boolean }>(OFFICE, [phrase.officeId]);
    if (office?.active !== true) {
      throw invalid('officeId', NO_OFFICE);
    }
  }
}

function columns(
  { deps, actor, requestId, ipAddress }: StaffRequest,
  code: string,
  { use, title, text, officeId }: Omit<NewPhrase, 'code'>,
  audit: AuditEntry,
): unknown[] {
  return [
    code,
    use,
    JSON.stringify(title),
    JSON.stringify(text),
    officeId,
    new Date(deps.clock.now()),
    actor.staffId,
    requestId,
    ipAddress,
    JSON.stringify(audit.detail),
  ];
}

function invalid(field: string, problem: Localized): DeskError {
  return new DeskError('invalid', { fields: { [field]: problem } });
}

const TAKEN: Localized = {
  it: `Il codice è già usato, o le frasi sono già ${MOST_PHRASES}.`,
  en: `The code is taken, or there are ${MOST_PHRASES} phrases already.`,
};
const NO_OFFICE: Localized = {
  it: 'Scegli un ufficio attivo.',
  en: 'Choose an active office.',
};
