import { randomUUID } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Response } from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseView } from '#contract/case-file.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { caseRoutes } from '#server/cases/routes.ts';
import { certificateRoutes } from '#server/certificates/routes.ts';
import { Enrolment } from '#server/people/enrolment.entity.ts';
import { personRecord } from '#server/people/person-record.ts';
import { aCase, aResident } from '#test/factories/case.ts';
import { aGuest, approved, cancelledAtHome } from '#test/factories/enrolment.ts';
import { aDoctor, aMunicipality, anOffice } from '#test/factories/registry.ts';
import { aSignedInStaffMember } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { browserOf } from '../cases/browsers.ts';

const START = '2026-11-16T09:00:00Z';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [...caseRoutes, ...certificateRoutes] });
  await aMunicipality(app.em());
});
beforeEach(() => app.clock.set(START));
afterAll(() => app.close());

/** A guest who was enrolled until 30 June 2027, with the doctor they picked. */
async function enrolled() {
  const resident = await aGuest(app);
  const doctor = await aDoctor(app.em());
  const hand = await aCase(app, 'IN_CHARGE', {
    type: 'DOMICILED_ENROLMENT',
    resident,
    wanted: doctor,
  });
  await cancelledAtHome(app, hand);
  expect(await approved(app, hand)).toBe('COMPLETED');
  const browser = await browserOf(app, resident);
  const view = (await browser.get(`/api/cases/${hand.caseId}`)).body as CaseView;
  const [enrolment] = view.enrolments;
  const path = `/api/cases/${hand.caseId}/enrolments/${enrolment?.id}/letter.pdf`;
  return { hand, resident, doctor, browser, enrolment, path };
}

async function textOf(answer: Response): Promise<string> {
  const data = new Uint8Array(answer.body as Buffer);
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

describe('the letter of an enrolment', () => {
  it('is told with the outcome and says who is enrolled, for how long, with which doctor', async () => {
    const { resident, doctor, browser, enrolment, path } = await enrolled();
    expect(enrolment).toMatchObject({
      kind: 'DOMICILED',
      from: '2026-11-16',
      to: '2027-06-30',
      printable: true,
    });
    const answer = await browser.get(path).responseType('blob');
    expect([answer.status, answer.type]).toEqual([200, 'application/pdf']);
    const { id: actorId } = resident.account;
    expect(await app.em().count(AuditEvent, { action: 'letter_read', actorId })).toBe(1);
    const text = await textOf(answer);
    for (const part of [
      resident.person.fiscalCode,
      'temporanea, per domicilio',
      '16 novembre 2026',
      '30 giugno 2027',
      doctor.surname,
    ]) {
      expect(text).toContain(part);
    }
  });

  it('is for whoever asked, and for nobody else', async () => {
    const { hand, browser, enrolment, path } = await enrolled();
    expect((await app.agent().get(path)).status).toBe(401);
    const other = await browserOf(app, await aResident(app));
    expect((await other.get(path)).status).toBe(404);
    const elsewhere = path.replace(enrolment?.id ?? '', randomUUID());
    expect((await browser.get(elsewhere)).status).toBe(404);
    expect((await browser.get(path.replace(hand.caseId, 'x'))).status).toBe(404);
  });

  it('is given until the last day of the enrolment, and checked by its code after it too', async () => {
    const { browser, enrolment, path } = await enrolled();
    const text = await textOf(await browser.get(path).responseType('blob'));
    const [, number, hash] =
      /verifica\/([\d-]+)\?h=([0-9a-f]{32})/.exec(text.replaceAll(' ', '')) ?? [];
    const check = async () =>
      (await app.agent().get(`/api/verify/${number}`).query({ h: hash })).body;
    const known = { known: true, type: null, issuedOn: '2026-11-16' };
    expect(await check()).toEqual({ ...known, certificate: 'VALID' });
    await app.em().nativeUpdate(Enrolment, { id: enrolment?.id ?? '' }, { validTo: '2026-11-15' });
    expect(await check()).toEqual({ ...known, certificate: 'EXPIRED' });
    expect((await browser.get(path)).status).toBe(404);
    await app.em().nativeUpdate(Enrolment, { id: enrolment?.id ?? '' }, { status: 'CANCELLED' });
    expect(await check()).toEqual({ ...known, certificate: 'REVOKED' });
  });

  it('is read at the desk by the office of the case, and that is audited', async () => {
    const { hand, resident, enrolment, path } = await enrolled();
    const desk = path.replace('/api/', '/api/desk/');
    expect((await app.agent().get(desk)).status).toBe(401);
    const { agent, staff } = await aSignedInStaffMember(app);
    const { enrolments } = await personRecord(app.deps.sql, resident.person.id);
    expect(enrolments).toMatchObject([{ id: enrolment?.id, openedByCase: hand.caseId }]);
    expect((await agent.get(desk)).status).toBe(200);
    const [read] = await app.em().find(AuditEvent, { action: 'letter_read', actorId: staff.id });
    expect(read).toMatchObject({ caseId: hand.caseId, detail: { enrolmentId: enrolment?.id } });
    await anOffice(app.em(), { id: 'MAG' });
    const { agent: elsewhere } = await aSignedInStaffMember(app, { office: 'MAG' });
    expect((await elsewhere.get(desk)).status).toBe(404);
    const { agent: pharmacist } = await aSignedInStaffMember(app, { role: 'PHARMACIST' });
    expect((await pharmacist.get(desk)).status).toBe(403);
  });
});
