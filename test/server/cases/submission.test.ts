import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTACT_PHONE_TEXT } from '#rules/contact-phone.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { CaseEvent } from '#server/cases/case-event.entity.ts';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import { CasePoke } from '#server/cases/case-poke.entity.ts';
import { ProtocolRegister } from '#server/cases/protocol-register.entity.ts';
import { caseRoutes } from '#server/cases/routes.ts';
import { submitCase } from '#server/cases/submit.ts';
import { Document } from '#server/documents/document.entity.ts';
import { Account } from '#server/identity/account.entity.ts';
import {
  aCase,
  aResident,
  aWholeDraft,
  byCitizen,
  type CaseInHand,
  caseRow,
  citizenActor,
  versionOf,
} from '#test/factories/case.ts';
import { aCitizen } from '#test/factories/account.ts';
import { aRecusal } from '#test/factories/doctor-relations.ts';
import { aChoice, aDoctor, aMunicipality, newId } from '#test/factories/registry.ts';
import type { Agent } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { browserOf, refusal } from './browsers.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: caseRoutes });
});
afterAll(() => app.close());

function send(citizen: Agent, caseId: string, key = newId(), version = 2) {
  return citizen
    .post(`/api/cases/${caseId}/submission`)
    .set('Idempotency-Key', key)
    .send({ version, declaration: true });
}

async function aDraftToSend(
  ...data: Parameters<typeof aWholeDraft> extends [TestApp, ...infer Rest] ? Rest : never
): Promise<CaseInHand & { citizen: Agent }> {
  const hand = await aWholeDraft(app, ...data);
  return { ...hand, citizen: await browserOf(app, hand.resident) };
}

const rulesOf = (answer: { body: { rules?: { ruleId: string; clearsOn?: string }[] } }) =>
  answer.body.rules?.map(({ ruleId, clearsOn }) => ({ ruleId, clearsOn }));

describe('a whole draft', () => {
  it('becomes a case with number, office and terms, and tells everybody', async () => {
    const { caseId, citizen, resident } = await aDraftToSend();
    const answer = await send(citizen, caseId);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      state: 'SUBMITTED',
      turn: 'OFFICE',
      officeName: 'Scelta e Revoca LEG',
      submittedAt: '2026-11-16T09:00:00.000Z',
      takeChargeDueOn: '2026-11-18',
      concludeDueOn: '2026-12-16',
      can: { edit: false, withdraw: true, downloadReceipt: true },
    });
    expect(answer.body.protocolNumber).toMatch(/^2026\/\d{7}$/);
    const row = await caseRow(app, caseId);
    expect(row).toMatchObject({ beneficiary: resident.person.id, office: 'LEG', version: 3 });
    expect(row.searchText).toContain(resident.person.fiscalCode);
    expect(row.searchText).toContain(answer.body.protocolNumber);
    const em = app.em();
    expect(await em.find(CaseEvent, { case: caseId })).toMatchObject([
      { type: 'submitted', fromState: 'DRAFT', toState: 'SUBMITTED', actorKind: 'CITIZEN' },
    ]);
    expect(await em.find(AuditEvent, { caseId })).toMatchObject([
      {
        action: 'case_act',
        actorId: resident.account.id,
        personId: resident.person.id,
        detail: { event: 'submitted', from: 'DRAFT', to: 'SUBMITTED' },
      },
    ]);
    expect(await em.count(CasePoke, { case: caseId })).toBe(1);
    expect(app.told).toContain(caseId);
    const sent = (await app.outbox()).filter((message) => message.caseId === caseId);
    expect(sent).toMatchObject([
      { template: 'case_received', channel: 'EMAIL', accountId: resident.account.id },
    ]);
    expect(Object.keys(sent[0]?.params ?? {})).toEqual(['protocolNumber']);
  });

  it('goes to the office of the health domicile of who lives elsewhere', async () => {
    await aMunicipality(app.em(), { code: 'E801', name: 'Magenta', office: 'MAG' });
    const resident = await aResident(app, {
      person: { residenceMunicipality: null, domicileMunicipality: 'E801' },
    });
    const { caseId, citizen } = await aDraftToSend({ resident });
    expect((await send(citizen, caseId)).body).toMatchObject({ officeName: 'Scelta e Revoca MAG' });
  });
});

describe('the same submission', () => {
  it('twice is one case and one number', async () => {
    const { caseId, citizen } = await aDraftToSend();
    const key = newId();
    const first = await send(citizen, caseId, key);
    const second = await send(citizen, caseId, key);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
  });

  it('repeated later tells where the case stands by then', async () => {
    const hand = await aCase(app, 'IN_CHARGE');
    const { submissionKey, version } = await caseRow(app, hand.caseId);
    const citizen = await browserOf(app, hand.resident);
    const answer = await send(citizen, hand.caseId, submissionKey ?? '').set(
      'Prefer',
      'return=minimal',
    );
    expect(answer.body).toEqual({ id: hand.caseId, state: 'IN_CHARGE', version });
  });

  it('fifty times at once is submitted once', async () => {
    const { caseId, citizen } = await aDraftToSend();
    const key = newId();
    const before = await app.em().findOne(ProtocolRegister, { year: 2026 });
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(citizen, caseId, key)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(49);
    expect(new Set(answers.map(({ body }) => body.protocolNumber)).size).toBe(1);
    const after = await app.em().findOneOrFail(ProtocolRegister, { year: 2026 });
    expect(after.last - (before?.last ?? 0)).toBe(1);
    expect(await app.em().count(CaseEvent, { case: caseId })).toBe(1);
  });

  it('under another key is already done', async () => {
    const { caseId, citizen } = await aDraftToSend();
    await send(citizen, caseId).expect(201);
    expect(refusal(await send(citizen, caseId))).toBe('409 already_done');
  });

  it('with one key for two cases is refused', async () => {
    const first = await aDraftToSend();
    const key = newId();
    await send(first.citizen, first.caseId, key).expect(201);
    const second = await aDraftToSend({ type: 'DOCTOR_REVOKE', resident: first.resident });
    expect(refusal(await send(first.citizen, second.caseId, key))).toBe('409 idempotency_mismatch');
    await send(first.citizen, second.caseId).expect(201);
  });

  it('without a key is refused', async () => {
    const { caseId, citizen } = await aDraftToSend();
    for (const key of [undefined, 'not-a-uuid']) {
      const request = citizen.post(`/api/cases/${caseId}/submission`);
      const answer = await (key === undefined ? request : request.set('Idempotency-Key', key)).send(
        { version: 2, declaration: true },
      );
      expect(refusal(answer)).toBe('422 invalid');
      expect(Object.keys(answer.body.errors)).toEqual(['Idempotency-Key']);
    }
  });
});

describe('a draft that is not whole', () => {
  it('names the fields that miss', async () => {
    const citizen = await browserOf(app, await aResident(app));
    const { body } = await citizen.post('/api/cases').send({ type: 'DOCTOR_CHANGE' });
    const answer = await send(citizen, body.id, newId(), 1);
    expect(refusal(answer)).toBe('422 invalid');
    expect(answer.body.errors).toEqual({ doctorId: 'Scegli un medico dall’elenco.' });
  });

  it('says of a telephone number that is none what one is, in the language of the page', async () => {
    const { caseId, citizen } = await aDraftToSend({ form: { contactPhone: '333 12' } });
    const answer = await send(citizen, caseId);
    expect(refusal(answer)).toBe('422 invalid');
    expect(answer.body.errors).toEqual({ contactPhone: CONTACT_PHONE_TEXT.it });
    const english = await send(citizen, caseId).set('Accept-Language', 'en');
    expect(english.body.errors).toEqual({ contactPhone: CONTACT_PHONE_TEXT.en });
  });

  it('keeps a telephone number as it can be dialled', async () => {
    const { caseId, citizen } = await aDraftToSend({ form: { contactPhone: '0331 222333' } });
    await send(citizen, caseId).expect(201);
    expect((await caseRow(app, caseId)).form['contactPhone']).toBe('+390331222333');
  });

  it('names the documents that miss, then waits for their checks', async () => {
    const { caseId, citizen } = await aDraftToSend();
    const cards = { case: caseId, kind: 'HEALTH_CARD' } as const;
    await app.em().nativeUpdate(Document, cards, { status: 'REFUSED' });
    const missing = await send(citizen, caseId);
    expect(refusal(missing)).toBe('422 documents_missing');
    expect(missing.body.errors).toEqual({ HEALTH_CARD: 'Manca: Tessera sanitaria.' });
    await app.em().nativeUpdate(Document, cards, { status: 'RECEIVED' });
    const early = await send(citizen, caseId);
    expect(refusal(early)).toBe('409 documents_not_ready');
    expect(early.headers['retry-after']).toBe('2');
    await app.em().nativeUpdate(Document, cards, { status: 'READY' });
    await send(citizen, caseId).expect(201);
  });

  it('needs the declaration', async () => {
    const { caseId, citizen } = await aDraftToSend();
    const answer = await citizen
      .post(`/api/cases/${caseId}/submission`)
      .set('Idempotency-Key', newId())
      .send({ version: 2, declaration: false });
    expect(Object.keys(answer.body.errors)).toEqual(['declaration']);
  });

  it('seen by another tab at an older version is refused with what stands', async () => {
    const { caseId, citizen, wanted } = await aDraftToSend();
    const answer = await send(citizen, caseId, newId(), 1);
    expect(refusal(answer)).toBe('409 stale_version');
    expect(answer.body.current).toEqual({ version: 2, form: { doctorId: wanted?.id } });
  });
});

describe('rules that stand against it', () => {
  it('R-CM-5: with the day on which it clears', async () => {
    const resident = await aResident(app, { doctor: null });
    const doctor = await aDoctor(app.em());
    // 31 days before the clock of the test: the last day that is blocked.
    await aChoice(app.em(), {
      person: resident.person.id,
      doctor: doctor.id,
      validFrom: '2026-10-16',
      channel: 'WEB',
    });
    const { caseId, citizen } = await aDraftToSend({ resident });
    const answer = await send(citizen, caseId);
    expect(refusal(answer)).toBe('409 rules_failed');
    expect(rulesOf(answer)).toEqual([{ ruleId: 'R-CM-5', clearsOn: '2026-11-17' }]);
    expect((await caseRow(app, caseId)).protocolNumber).toBeNull();
  });

  it('R-GEN-5: all of them at once: full, recused, out of zone', async () => {
    const resident = await aResident(app);
    const wanted = await aDoctor(app.em(), { zone: 'Z2', patientCount: 1500 });
    await aRecusal(app.em(), {
      doctor: wanted.id,
      person: resident.person.id,
      notifiedOn: '2020-01-01',
    });
    const { caseId, citizen } = await aDraftToSend({ resident, wanted });
    const answer = await send(citizen, caseId);
    expect(rulesOf(answer)?.map(({ ruleId }) => ruleId)).toEqual(['R-DS-1', 'R-DS-4', 'R-DS-8']);
  });

  it('R-DS-7: a doctor whom the registry does not know', async () => {
    const { caseId, citizen } = await aDraftToSend({ form: { doctorId: newId() } });
    const answer = await send(citizen, caseId);
    expect(refusal(answer)).toBe('409 rules_failed');
    expect(rulesOf(answer)?.map(({ ruleId }) => ruleId)).toEqual(['R-DS-7']);
  });

  it('R-CM-6: a first choice beside one that is still to begin', async () => {
    const resident = await aResident(app, { doctor: null });
    const doctor = await aDoctor(app.em());
    await aChoice(app.em(), {
      person: resident.person.id,
      doctor: doctor.id,
      validFrom: '2026-12-01',
    });
    const { caseId, citizen } = await aDraftToSend({ resident, type: 'FIRST_CHOICE' });
    expect(rulesOf(await send(citizen, caseId))).toEqual([
      { ruleId: 'R-CM-6', clearsOn: '2026-12-02' },
    ]);
  });

  it('R-GEN-3: another open case of the type', async () => {
    const first = await aCase(app, 'SUBMITTED');
    const { caseId, citizen } = await aDraftToSend({ resident: first.resident });
    expect(rulesOf(await send(citizen, caseId))?.map(({ ruleId }) => ruleId)).toContain('R-GEN-3');
    expect(await app.em().count(CaseFile, { protocolNumber: null, id: caseId })).toBe(1);
  });

  it('who is not in the registry has no request to make', async () => {
    const { caseId, citizen, resident } = await aDraftToSend();
    await app.em().nativeUpdate(Account, { id: resident.account.id }, { person: null });
    await app.em().nativeUpdate(CaseFile, { id: caseId }, { beneficiary: null });
    expect(refusal(await send(citizen, caseId))).toBe('403 not_allowed');
  });
});

describe('R-GEN-3 under a race', () => {
  it('two accounts that stand for one person open one case', async () => {
    for (let round = 0; round < 10; round += 1) {
      const resident = await aResident(app);
      const twin = await aCitizen(app.em(), { person: resident.person.id });
      const second = { ...resident, account: twin, actor: citizenActor(twin) };
      const drafts = [
        await aWholeDraft(app, { resident }),
        await aWholeDraft(app, { resident: second }),
      ];
      const results = await Promise.allSettled(
        drafts.map(async ({ caseId, resident: { actor } }) =>
          submitCase(
            byCitizen(app, actor),
            caseId,
            { version: await versionOf(app, caseId), declaration: true },
            newId(),
          ),
        ),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const refused = results.find((result) => result.status === 'rejected');
      expect(['duplicate_request', 'rules_failed']).toContain(refused?.reason.code);
    }
  });

  it('gives protocol numbers without a gap, whoever is refused', async () => {
    const hands = await Promise.all(Array.from({ length: 12 }, () => aWholeDraft(app)));
    await Promise.all(
      hands.map(async ({ caseId, resident: { actor } }) =>
        submitCase(byCitizen(app, actor), caseId, { version: 2, declaration: true }, newId()),
      ),
    );
    const cases = await app.em().find(CaseFile, { protocolNumber: { $ne: null } });
    const numbers = cases
      .map(({ protocolNumber }) => Number(protocolNumber?.slice(5)))
      .toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from(numbers, (_, index) => index + 1));
  });
});
