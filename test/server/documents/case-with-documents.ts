import type { IntegrationItem } from '#contract/integration.ts';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import { IntegrationRound } from '#server/cases/integration-round.entity.ts';
import { uuidV7 } from '#server/db/uuid-v7.ts';
import type { Account } from '#server/identity/account.entity.ts';
import { type Agent, aSignedInCitizen } from '#test/factories/session.ts';
import { aStaffMember } from '#test/factories/staff.ts';
import type { TestApp } from '#test/support/app.ts';

/** A citizen with a case of their own, and a browser that is signed in. */
export interface CitizenWithCase {
  account: Account;
  agent: Agent;
  caseId: string;
}

export async function aCitizenWithCase(
  app: TestApp,
  wanted: Partial<CaseFile> = {},
): Promise<CitizenWithCase> {
  const { account, agent } = await aSignedInCitizen(app);
  return { account, agent, caseId: await aCaseOf(app, account, wanted) };
}

/** Another case of a citizen. @returns its id */
export async function aCaseOf(
  app: TestApp,
  account: Pick<Account, 'id'>,
  wanted: Partial<CaseFile> = {},
): Promise<string> {
  const now = new Date(app.deps.clock.now());
  const caseId = uuidV7(now.getTime());
  await app.em().insert(CaseFile, {
    id: caseId,
    type: 'DOCTOR_CHANGE',
    state: 'DRAFT',
    locale: 'it',
    applicant: account.id,
    form: {},
    step: 'documents',
    createdAt: now,
    stateSince: now,
    lastActivityAt: now,
    ...wanted,
  });
  return caseId;
}

/** Opens a round of integration on a case, asking for these items. */
export async function openIntegration(
  app: TestApp,
  caseId: string,
  items: readonly (Pick<IntegrationItem, 'id' | 'kind'> & Partial<IntegrationItem>)[],
): Promise<void> {
  const em = app.em();
  const operator = await aStaffMember(em);
  const now = new Date(app.deps.clock.now());
  await em.nativeUpdate(
    CaseFile,
    { id: caseId },
    { state: 'INTEGRATION_REQUESTED', integrationRound: 1, office: operator.office },
  );
  await em.insert(IntegrationRound, {
    id: uuidV7(now.getTime()),
    case: caseId,
    round: 1,
    items: items.map((item) => ({
      documentKind: null,
      label: 'Carta',
      reason: '',
      answer: null,
      ...item,
    })),
    message: 'Manca un documento',
    requestedBy: operator.id,
    requestedAt: now,
    dueOn: '2026-12-16',
  });
}
