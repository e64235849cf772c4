import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { caseRoutes } from '#server/cases/routes.ts';
import { DoctorChoice } from '#server/doctors/doctor-choice.entity.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { ACTS, aResident, caseRow, submit, versionOf } from '#test/factories/case.ts';
import { aFamilyDraft, aHousehold, aRow, decide } from '#test/factories/family.ts';
import { aMembership } from '#test/factories/doctor-relations.ts';
import { aDoctor, aPerson, newId } from '#test/factories/registry.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aDeskBrowser, browserOf, refusal } from './browsers.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({
    now: '2026-11-23T09:00:00Z',
    routes: [...caseRoutes, ...deskCaseRoutes],
  });
  await openPlaceDirectory();
});
afterAll(() => app.close());

async function choicesOf(caseId: string): Promise<{ person: string; doctor: string }[]> {
  return app
    .em()
    .getConnection()
    .execute(
      `select person_id as person, doctor_id as doctor from doctor_choice where opened_by_case = ?
     order by valid_from, created_at, id`,
      [caseId],
    );
}

async function patientsOf(doctorId: string): Promise<number> {
  const [row] = await app
    .em()
    .getConnection()
    .execute('select patient_count as n from doctor where id = ?', [doctorId]);
  return Number(row?.['n']);
}

/** A household of four who all want one doctor with so many places. */
async function fourForOneDoctor(places: number) {
  const household = await aHousehold(app);
  const doctor = await aDoctor(app.em(), { maxPatients: 600, patientCount: 600 - places });
  const { applicant, adult, children } = household;
  const rows = [
    aRow(applicant.person, 'DOCTOR_CHANGE', doctor),
    aRow(adult, 'DOCTOR_CHANGE', doctor, 'CODE'),
    aRow(children[0], 'DOCTOR_CHANGE', doctor),
    aRow(children[1], 'FIRST_CHOICE', doctor),
  ];
  return { household, doctor, hand: await aFamilyDraft(app, household, rows) };
}

describe('a request for the family', () => {
  it('approves some, rejects others, writes the approved at once and tells it once', async () => {
    const { household, doctor, hand } = await fourForOneDoctor(10);
    await submit(app, hand);
    await ACTS.take(app, hand);
    await decide(app, hand.caseId, hand.operator, [1, 2, 4]);
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    const written = await choicesOf(hand.caseId);
    expect(new Set(written.map(({ person }) => person))).toEqual(
      new Set([household.applicant.person.id, household.adult.id, household.children[1].id]),
    );
    expect(await patientsOf(doctor.id)).toBe(593);
    const citizen = await browserOf(app, household.applicant);
    const { body } = await citizen.get(`/api/cases/${hand.caseId}`);
    expect(body.items.map(({ decision }: { decision: string }) => decision)).toEqual([
      'APPROVED',
      'APPROVED',
      'REJECTED',
      'APPROVED',
    ]);
    expect(body.items[2]).toMatchObject({
      personName: `Luca ${household.children[0].surname}`,
      reasons: ['R-DS-1'],
      text: 'Il medico non ha più posti.',
    });
    const told = (await app.outbox()).filter(
      ({ caseId, template }) => caseId === hand.caseId && template === 'case_approved',
    );
    expect(told.map(({ channel }) => channel)).toEqual(['EMAIL', 'SMS']);
  });

  it('sets a rule aside for one member alone, and holds that at the commit', async () => {
    const { household, hand } = await fourForOneDoctor(10);
    await submit(app, hand);
    await ACTS.take(app, hand);
    // After the submission two doctors found a practice together (R-DS-2, by an operator).
    const [{ doctor: former } = { doctor: '' }] = await app
      .em()
      .getConnection()
      .execute('select doctor_id as doctor from doctor_choice where person_id = ?', [
        household.applicant.person.id,
      ]);
    const [{ doctor: wanted } = { doctor: '' }] = await app
      .em()
      .getConnection()
      .execute('select doctor_id as doctor from case_item where case_id = ?', [hand.caseId]);
    for (const doctor of [former, wanted]) {
      await aMembership(app.em(), {
        doctor,
        practiceId: `P-${hand.caseId}`,
        validFrom: '2026-01-01',
      });
    }
    const overrides = [{ ruleId: 'R-DS-2', reason: 'Accettata per iscritto' }];
    await expect(decide(app, hand.caseId, hand.operator, [1, 2])).rejects.toThrow('rules_failed');
    await decide(app, hand.caseId, hand.operator, [1, 2], overrides);
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    expect((await caseRow(app, hand.caseId)).outcome).toMatchObject({ overridden: overrides });
    expect(await choicesOf(hand.caseId)).toHaveLength(2);
  });

  it('is written once, however often the step is repeated, also at once', async () => {
    const { doctor, hand } = await fourForOneDoctor(10);
    await submit(app, hand);
    await ACTS.take(app, hand);
    await decide(app, hand.caseId, hand.operator, [1, 2, 3, 4]);
    await Promise.all([1, 2, 3, 4].map(() => ACTS.commit(app, hand)));
    expect(await choicesOf(hand.caseId)).toHaveLength(4);
    expect(await patientsOf(doctor.id)).toBe(594);
  });

  it('R-FR-5: of three for two places the third has none, at every look', async () => {
    const { household, hand } = await fourForOneDoctor(2);
    const citizen = await browserOf(app, household.applicant);
    const verdicts = await citizen.get(`/api/cases/${hand.caseId}/draft/verdicts`);
    expect(verdicts.body.items.map(({ passed }: { passed: boolean }) => passed)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    await submit(app, hand);
    const { agent: desk } = await aDeskBrowser(app);
    const seen = await desk.get(`/api/desk/cases/${hand.caseId}`);
    const failed = seen.body.items.map(
      ({ rules }: { rules: { ruleId: string; passed: boolean }[] }) =>
        rules.filter(({ passed }) => !passed).map(({ ruleId }) => ruleId),
    );
    expect(failed).toEqual([[], [], ['R-DS-1'], ['R-DS-1']]);
    await ACTS.take(app, hand);
    await expect(decide(app, hand.caseId, hand.operator, [1, 3])).rejects.toMatchObject({
      code: 'rules_failed',
    });
    await decide(app, hand.caseId, hand.operator, [1, 2]);
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    expect(await choicesOf(hand.caseId)).toHaveLength(2);
  });

  it('R-FR-6: whom this request brings to a full doctor is no relative in care; who was there is', async () => {
    const household = await aHousehold(app);
    const { applicant, adult, children } = household;
    const full = await aDoctor(app.em(), { maxPatients: 600, patientCount: 600 });
    await app.em().nativeUpdate(DoctorChoice, { person: adult.id }, { doctor: full.id });
    const beyond = (of: typeof adult, relative: typeof adult) => ({
      ...aRow(of, 'OVER_CAP_CHOICE', full),
      relativeFiscalCode: relative.fiscalCode,
      relation: 'COHABITANT',
    });
    const hand = await aFamilyDraft(app, household, [
      beyond(applicant.person, adult),
      beyond(children[0], applicant.person),
    ]);
    const citizen = await browserOf(app, applicant);
    const { body } = await citizen.get(`/api/cases/${hand.caseId}/draft/verdicts`);
    const against = body.items.map(({ results }: { results: { ruleId: string }[] }) =>
      results.map(({ ruleId }) => ruleId),
    );
    expect(against).toEqual([[], ['R-OC-3']]);
  });

  it('fails as a whole where one of the approved fails when it is written', async () => {
    const { household, doctor, hand } = await fourForOneDoctor(10);
    await submit(app, hand);
    await ACTS.take(app, hand);
    await decide(app, hand.caseId, hand.operator, [1, 2, 3, 4]);
    await app
      .em()
      .getConnection()
      .execute('update assisted_person set death_date = ? where id = ?', [
        '2026-11-22',
        household.children[1].id,
      ]);
    expect(await ACTS.commit(app, hand)).toBe('COMMIT_FAILED');
    expect(await choicesOf(hand.caseId)).toEqual([]);
    expect(await patientsOf(doctor.id)).toBe(590);
    const { commitFailure } = await caseRow(app, hand.caseId);
    expect(commitFailure?.failed.map(({ ruleId }) => ruleId)).toContain('R-GEN-2');
  });

  it('two families after the last places get them once', async () => {
    const doctor = await aDoctor(app.em(), { maxPatients: 600, patientCount: 597 });
    const hands = await Promise.all(
      [1, 2].map(async () => {
        const household = await aHousehold(app);
        const rows = [
          aRow(household.applicant.person, 'DOCTOR_CHANGE', doctor),
          aRow(household.children[0], 'DOCTOR_CHANGE', doctor),
        ];
        return aFamilyDraft(app, household, rows);
      }),
    );
    await Promise.all(hands.map((hand) => submit(app, hand)));
    const [held] = await app
      .em()
      .getConnection()
      .execute('select count(*)::int as n from place_hold where doctor_id = ?', [doctor.id]);
    expect(held?.['n']).toBe(3);
  });
});

async function refusedFor(rows: Parameters<typeof aFamilyDraft>[2], papers = true) {
  const household = await aHousehold(app);
  const hand = await aFamilyDraft(app, household, rows, papers);
  const citizen = await browserOf(app, household.applicant);
  return citizen
    .post(`/api/cases/${hand.caseId}/submission`)
    .set('Idempotency-Key', newId())
    .send({ version: await versionOf(app, hand.caseId), declaration: true });
}
const idsOf = (body: { rules: { ruleId: string }[] }) => body.rules.map(({ ruleId }) => ruleId);

describe('what is refused', () => {
  it('somebody who lives elsewhere, or nowhere: told alike', async () => {
    const doctor = await aDoctor(app.em());
    const elsewhere = await aPerson(app.em(), {});
    const invented = { ...elsewhere, fiscalCode: 'RSSMRA80A01H501U', id: newId() };
    const texts: string[] = [];
    for (const person of [elsewhere, invented]) {
      const answer = await refusedFor([
        aRow(person, 'DOCTOR_CHANGE', doctor, 'CODE'),
        aRow(person, 'DOCTOR_CHANGE', doctor, 'ID'),
      ]);
      expect(refusal(answer)).toBe('409 rules_failed');
      expect(idsOf(answer.body)).toEqual(['R-FR-1']);
      texts.push(answer.body.rules[0].reason.it);
    }
    expect(texts[0]).toBe(texts[1]);
  });

  it.each(['CODE', 'ID'] as const)('an adult without papers, named by %s', async (by) => {
    const household = await aHousehold(app);
    const doctor = await aDoctor(app.em());
    const { applicant, adult } = household;
    const rows = [
      aRow(applicant.person, 'DOCTOR_CHANGE', doctor),
      aRow(adult, 'DOCTOR_CHANGE', doctor, by),
    ];
    const { caseId } = await aFamilyDraft(app, household, rows, false);
    const citizen = await browserOf(app, applicant);
    const answer = await citizen
      .post(`/api/cases/${caseId}/submission`)
      .set('Idempotency-Key', newId())
      .send({ version: await versionOf(app, caseId), declaration: true });
    // An adult is named by the code that they know, never by an id that somebody found.
    expect(idsOf(answer.body)).toEqual([by === 'CODE' ? 'R-FR-3' : 'R-FR-1']);
  });

  it('rows that do not say what is asked', async () => {
    const person = await aPerson(app.em(), {});
    const answer = await refusedFor([
      aRow(person, 'DOCTOR_CHANGE', null, 'CODE'),
      aRow(person, 'DOCTOR_REVOKE', null, 'CODE'),
    ]);
    expect(refusal(answer)).toBe('422 invalid');
    expect(answer.body.errors.items).toContain('Persona 1');
  });

  it('a decision that leaves somebody out, rejects all, or gives no reason', async () => {
    const { hand } = await fourForOneDoctor(10);
    await submit(app, hand);
    await ACTS.take(app, hand);
    await expect(ACTS.approve(app, hand)).rejects.toMatchObject({ code: 'invalid' });
    await expect(decide(app, hand.caseId, hand.operator, [])).rejects.toMatchObject({
      code: 'invalid',
    });
    expect((await caseRow(app, hand.caseId)).state).toBe('IN_CHARGE');
  });

  it('the verdicts of another’s draft, and of what is no such draft', async () => {
    const { hand, household } = await fourForOneDoctor(1);
    const path = `/api/cases/${hand.caseId}/draft/verdicts`;
    const stranger = await browserOf(app, await aResident(app));
    expect(refusal(await stranger.get(path))).toBe('404 not_found');
    expect(refusal(await app.agent().get(path))).toBe('401 not_signed_in');
    await submit(app, hand);
    const citizen = await browserOf(app, household.applicant);
    expect(refusal(await citizen.get(path))).toBe('409 wrong_state');
  });

  it('the reasons against another adult are not told to who asks', async () => {
    const { hand, household } = await fourForOneDoctor(10);
    await app
      .em()
      .getConnection()
      .execute('update assisted_person set aire_from = ? where id = ?', [
        '2026-01-01',
        household.adult.id,
      ]);
    const citizen = await browserOf(app, household.applicant);
    const { body } = await citizen.get(`/api/cases/${hand.caseId}/draft/verdicts`);
    expect(body.items[1]).toEqual({ key: household.adult.id, passed: false, results: [] });
    expect(body.items[0].passed).toBe(true);
  });
});
