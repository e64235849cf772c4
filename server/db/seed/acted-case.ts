import type { CaseForm } from '#contract/case-form.ts';
import type { DocumentKind } from '#contract/document.ts';
import type { RequestType } from '#contract/request-type.ts';
import { CaseFile } from '../../cases/case-file.entity.ts';
import { beginDraft, deleteDraft, saveDraft } from '../../cases/draft.ts';
import { submitCase } from '../../cases/submit.ts';
import { takeCase } from '../../cases/take.ts';
import type { Deps } from '../../deps.ts';
import { Document } from '../../documents/document.entity.ts';
import { createVault } from '../../documents/vault.ts';
import type { CitizenActor, StaffActor } from '../../http/actor.ts';
import { StaffMember } from '../../identity/staff-member.entity.ts';
import type { ActedPerson } from './acted-cast.ts';
import { createDocuments } from './case-documents.ts';
import { beginStory } from './case-story.ts';
import type { DemoTime } from './demo-time.ts';
import { insertRows } from './insert-rows.ts';
import type { Random } from './random.ts';

/** By which the acts of the demo are told from those of people: they came by no request. */
const CIRCUMSTANCES = { requestId: 'demo', ipAddress: '127.0.0.1' } as const;

export interface ActedSetting {
  deps: Deps;
  random: Random;
  time: DemoTime;
}

/** A document that goes with a request; of another adult of a family it names their row. */
export interface ActedPaper {
  kind: DocumentKind;
  item?: string;
}

export interface ActedRequest {
  who: ActedPerson;
  type: RequestType;
  form: CaseForm;
  papers: readonly ActedPaper[];
  /** Whom it is for; absent: who asks. */
  beneficiaryId?: string;
}

/** The product's parts at another moment. */
export function depsAt(deps: Deps, at: Date): Deps {
  return { ...deps, clock: { now: () => at.getTime() } };
}

/** Who somebody of the demo is to the acts. */
export function citizenOf({ account }: ActedPerson): CitizenActor {
  return {
    kind: 'CITIZEN',
    accountId: account.id,
    personId: account.person,
    means: 'ACCOUNT',
    assurance: 'LOW',
    locale: account.locale,
    sessionId: account.id,
    expiresAt: Number.MAX_SAFE_INTEGER,
  };
}

/**
 * Makes a request as a citizen does: draft, documents, submission.
 * @returns id of the case
 * @throws DeskError where the rules say no; nothing of it is left then
 */
export async function submitActed(
  { deps, random, time }: ActedSetting,
  { who, type, form, papers, beneficiaryId }: ActedRequest,
  at: Date,
): Promise<string> {
  const actor = citizenOf(who);
  const then = depsAt(deps, new Date(at.getTime() - 900_000));
  const { id } = await beginDraft(then, actor, {
    type,
    ...(beneficiaryId !== undefined && { beneficiaryId }),
  });
  await saveDraft(then, actor, id, { version: 1, step: 'summary', form });
  const { person, account } = who;
  const story = beginStory({ random, time, person, account, office: '', closing: [], type, form });
  story.locked.id = id;
  const given = new Date(at.getTime() - 300_000);
  story.documents.push(
    ...papers.map(({ kind, item = null }) => ({ kind, round: null, item, at: given })),
  );
  const em = deps.orm.em.fork();
  await insertRows(em, Document, await createDocuments(createVault(deps), [story]));
  try {
    await submitCase(
      { deps: depsAt(deps, at), actor, ...CIRCUMSTANCES },
      id,
      { version: await versionOf(deps, id), declaration: true },
      random.uuid(at.getTime()),
    );
  } catch (error) {
    await deleteDraft(then, actor, id);
    throw error;
  }
  return id;
}

/** An operator of the case's office takes it in charge. @returns the operator */
export async function takeActed(
  { deps }: ActedSetting,
  caseId: string,
  at: Date,
): Promise<StaffActor> {
  const { office } = await deps.orm.em.fork().findOneOrFail(CaseFile, { id: caseId });
  const actor = await operatorOf(deps, office ?? '');
  await takeCase(staffRequest(deps, actor, at), caseId, { version: await versionOf(deps, caseId) });
  return actor;
}

/** An operator of an office who is nobody's kin in the demo's registry (LC-7). */
export async function operatorOf(deps: Deps, office: string): Promise<StaffActor> {
  const staff = await deps.orm.em
    .fork()
    .findOneOrFail(StaffMember, { role: 'OPERATOR', office, person: null });
  return {
    kind: 'STAFF',
    staffId: staff.id,
    role: staff.role,
    officeId: staff.office ?? null,
    personId: null,
    locale: staff.locale,
    sessionId: staff.id,
    expiresAt: Number.MAX_SAFE_INTEGER,
  };
}

/** The request in which an operator acts at a moment. */
export function staffRequest(
  deps: Deps,
  actor: StaffActor,
  at: Date,
): { deps: Deps; actor: StaffActor; requestId: string; ipAddress: string } {
  return { deps: depsAt(deps, at), actor, ...CIRCUMSTANCES };
}

/** The version of a case that stands. */
export async function versionOf(deps: Deps, caseId: string): Promise<number> {
  return (await deps.orm.em.fork().findOneOrFail(CaseFile, { id: caseId })).version;
}
