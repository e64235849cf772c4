import type { CaseForm } from '#contract/case-form.ts';
import type { Localized } from '#contract/localized.ts';
import type { AcceptedOffer } from '#contract/place-watch.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { hasHadDoctor } from '#rules/choice-history.ts';
import type { CitizenRequest } from '../cases/citizen-act.ts';
import { beginDraft, saveDraft } from '../cases/draft.ts';
import type { Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';
import { loadPersonFacts } from '../people/load-person-facts.ts';
import { lockOwnWatch } from './locked-watch.ts';
import { noteWatch } from './note-watch.ts';
import { currentPolicy } from '../policy/current-policy.ts';

const DRAFT_AS_IT_STANDS: Statement = {
  name: 'draft_of_offer',
  text: `select version, form from case_file where id = $1 and state = 'DRAFT'`,
};

const NO_OFFER: Localized = {
  it: 'Per questo medico non c’è un posto tenuto per te: il tempo è finito, oppure il posto non si è ancora liberato.',
  en: 'No place with this doctor is kept for you: the time is over, or no place has become free yet.',
};

/**
 * Takes up an offered place: begins the request that asks for it, with the doctor filled in. The
 * place stays kept until the last day of the offer; the submission makes it the request's. Asked
 * again, it is the same draft.
 * @throws DeskError not_found; wrong_state where no place is kept now
 */
export async function acceptOffer(
  request: CitizenRequest,
  watchId: string,
): Promise<AcceptedOffer> {
  const { deps, actor } = request;
  const today = civilDateOf(deps.clock.now());
  const watch = await deps.sql.transact(async (sql) => {
    const locked = await lockOwnWatch(sql, watchId, actor.accountId, today);
    if (locked.state !== 'OFFERED' || locked.offeredUntil === null || locked.offeredUntil < today) {
      throw new DeskError('wrong_state', { detail: NO_OFFER });
    }
    await noteWatch(sql, request, locked.personId, { event: 'ACCEPTED' });
    return locked;
  });
  const policy = await currentPolicy(deps.sql, deps.config, today);
  const { choices } = await loadPersonFacts(deps.sql, watch.personId, { policy });
  const type = hasHadDoctor(choices, today) ? 'DOCTOR_CHANGE' : 'FIRST_CHOICE';
  const { id: caseId } = await beginDraft(deps, actor, { type, beneficiaryId: watch.personId });
  const [draft] = await deps.sql.rows<{ version: number; form: CaseForm }>(DRAFT_AS_IT_STANDS, [
    caseId,
  ]);
  if (draft === undefined) {
    throw new DeskError('already_done');
  }
  if (draft.form['doctorId'] !== watch.doctorId) {
    const form = { ...draft.form, doctorId: watch.doctorId };
    await saveDraft(deps, actor, caseId, { version: draft.version, step: 'doctor', form });
  }
  return { caseId, type };
}
