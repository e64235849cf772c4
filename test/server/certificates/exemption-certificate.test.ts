import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseForm } from '#contract/case-form.ts';
import type { CaseView } from '#contract/case-file.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { caseRoutes } from '#server/cases/routes.ts';
import { certificateFactsOf, certificateSeal } from '#server/certificates/exemption-certificate.ts';
import { receiptHash } from '#server/certificates/receipt-hash.ts';
import { certificateRoutes } from '#server/certificates/routes.ts';
import { Exemption } from '#server/exemptions/exemption.entity.ts';
import { aCase, aResident, type Resident } from '#test/factories/case.ts';
import { anOffice } from '#test/factories/registry.ts';
import { type Agent, aSignedInStaffMember, signInAs } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

const TODAY = '2026-11-16';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [...caseRoutes, ...certificateRoutes] });
});
afterAll(() => app.close());

const BY_INCOME: CaseForm = {
  exemption: 'E15',
  incomeYear: '2025',
  householdIncome: '15000.00',
  selfCertified: true,
};

async function browserOf({ account }: Resident): Promise<Agent> {
  const agent = app.agent();
  await signInAs(app, agent, account);
  return agent;
}

async function anIssue() {
  const hand = await aCase(app, 'COMPLETED', { type: 'EXEMPTION_ISSUE', form: BY_INCOME });
  const agent = await browserOf(hand.resident);
  const view = (await agent.get(`/api/cases/${hand.caseId}`)).body as CaseView;
  const [exemption] = view.exemptions;
  const path = `/api/cases/${hand.caseId}/exemptions/${exemption?.id}/certificate.pdf`;
  return { hand, agent, exemption, path };
}

describe('the certificate', () => {
  it('R-EX-13: is told with the outcome and given to the citizen, and to nobody else', async () => {
    const { hand, agent, exemption, path } = await anIssue();
    expect(exemption).toMatchObject({
      code: 'E15',
      status: 'ACTIVE',
      holder: true,
      printable: true,
    });
    const answer = await agent.get(path);
    expect([answer.status, answer.type]).toEqual([200, 'application/pdf']);
    const { id: actorId } = hand.resident.account;
    expect(await app.em().count(AuditEvent, { action: 'certificate_read', actorId })).toBe(1);
    expect((await app.agent().get(path)).status).toBe(401);
    const other = await browserOf(await aResident(app));
    expect((await other.get(path)).status).toBe(404);
    const elsewhere = path.replace(exemption?.id ?? '', randomUUID());
    expect((await agent.get(elsewhere)).status).toBe(404);
    expect((await agent.get(path.replace(hand.caseId, 'x'))).status).toBe(404);
  });

  it('R-CP-1: is not printed once the exemption is no longer active', async () => {
    const { agent, exemption, path } = await anIssue();
    await app.em().nativeUpdate(Exemption, { id: exemption?.id ?? '' }, { status: 'REVOKED' });
    const answer = await agent.get(path);
    expect([answer.status, answer.body.code]).toEqual([409, 'rules_failed']);
    expect(answer.body.rules).toMatchObject([{ ruleId: 'R-CP-1' }]);
  });

  it('is verified at once by number and hash, and says how it stands, not what it is for', async () => {
    const { hand, exemption } = await anIssue();
    const facts = await certificateFactsOf(app.deps.sql, exemption?.id ?? '', hand.caseId, false);
    const seal = facts && certificateSeal(facts);
    const hash = seal === undefined ? '' : receiptHash(app.deps.config, seal);
    const path = `/api/verify/${exemption?.certificateNumber}?h=${hash}`;
    const known = { known: true, type: null, issuedOn: TODAY, certificate: 'VALID' };
    expect((await app.agent().get(path)).body).toEqual(known);
    await app.em().nativeUpdate(Exemption, { id: exemption?.id ?? '' }, { validTo: '2026-11-15' });
    expect((await app.agent().get(path)).body).toEqual({ ...known, certificate: 'EXPIRED' });
    await app.em().nativeUpdate(Exemption, { id: exemption?.id ?? '' }, { status: 'REVOKED' });
    expect((await app.agent().get(path)).body).toEqual({ ...known, certificate: 'REVOKED' });
    const unknown = { known: false, type: null, issuedOn: null, certificate: null };
    expect((await app.agent().get(path.replace(/h=.*/, 'h=abc'))).body).toEqual(unknown);
  });

  it('is read at the desk by the office of the case, and that is audited', async () => {
    const { hand, path } = await anIssue();
    const desk = path.replace('/api/', '/api/desk/');
    const { agent, staff } = await aSignedInStaffMember(app);
    const { agent: pharmacist } = await aSignedInStaffMember(app, { role: 'PHARMACIST' });
    expect((await agent.get(desk)).type).toBe('application/pdf');
    expect((await pharmacist.get(desk)).status).toBe(403);
    expect((await app.agent().get(desk)).status).toBe(401);
    await anOffice(app.em(), { id: 'MAG' });
    const { agent: stranger } = await aSignedInStaffMember(app, { office: 'MAG' });
    expect((await stranger.get(desk)).status).toBe(404);
    const audit = await app
      .em()
      .find(AuditEvent, { caseId: hand.caseId, action: 'certificate_read' });
    expect(audit.map(({ actorId }) => actorId)).toEqual([staff.id]);
  });
});
