import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Response } from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { certificateRoutes } from '#server/certificates/routes.ts';
import { HealthCard } from '#server/people/health-card.entity.ts';
import { aCase, aResident } from '#test/factories/case.ts';
import { aHealthCard } from '#test/factories/health-card.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { browserOf } from '../cases/browsers.ts';

const START = '2026-11-16T09:00:00Z';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: certificateRoutes });
});
beforeEach(() => {
  app.clock.set(START);
});
afterAll(() => app.close());

async function anOrderedCard(state: 'COMPLETED' | 'SUBMITTED' = 'COMPLETED') {
  const resident = await aResident(app);
  await aHealthCard(app.em(), { person: resident.person.id });
  const form = { reason: 'LOSS', declared: true };
  const { caseId } = await aCase(app, state, { type: 'CARD_DUPLICATE', resident, form });
  return { caseId, resident, browser: await browserOf(app, resident) };
}

const addressOf = (caseId: string) => `/api/cases/${caseId}/card-substitute.pdf`;

async function textOf(answer: Response): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(answer.body as Buffer), verbosity: 0 })
    .promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

it('stands for the card that was ordered, with its number and the days it holds', async () => {
  const { caseId, resident, browser } = await anOrderedCard();
  const answer = await browser.get(addressOf(caseId)).responseType('blob');
  expect(answer.status).toBe(200);
  expect(await app.em().count(AuditEvent, { action: 'substitute_read', caseId })).toBe(1);
  expect(answer.headers['content-type']).toContain('application/pdf');
  const card = await app.em().findOneOrFail(HealthCard, { orderedByCase: caseId });
  const text = await textOf(answer);
  for (const part of [
    resident.person.fiscalCode,
    card.number,
    '9 gennaio 2029',
    '16 novembre 2026',
    '16 dicembre 2026',
  ]) {
    expect(text).toContain(part);
  }
});

it('is for whoever asked, once the card is ordered', async () => {
  const { caseId } = await anOrderedCard();
  const other = await browserOf(app, await aResident(app));
  expect((await other.get(addressOf(caseId))).status).toBe(404);
  expect((await app.agent().get(addressOf(caseId))).status).toBe(401);
  const early = await anOrderedCard('SUBMITTED');
  expect((await early.browser.get(addressOf(early.caseId))).status).toBe(404);
  expect((await early.browser.get(addressOf('x'))).status).toBe(404);
});

it('is checked by its code: valid, over, or of a card that was blocked since', async () => {
  const { caseId, browser } = await anOrderedCard();
  const text = await textOf(await browser.get(addressOf(caseId)).responseType('blob'));
  const [, number, hash] =
    /verifica\/([\d-]+)\?h=([0-9a-f]{32})/.exec(text.replaceAll(' ', '')) ?? [];
  const check = async () =>
    (await app.agent().get(`/api/verify/${number}`).query({ h: hash })).body;
  expect(await check()).toEqual({
    known: true,
    type: null,
    issuedOn: '2026-11-16',
    certificate: 'VALID',
  });
  app.clock.set('2026-12-16T22:59:00Z');
  expect(await check()).toMatchObject({ certificate: 'VALID' });
  app.clock.set('2026-12-16T23:00:00Z');
  expect(await check()).toMatchObject({ certificate: 'EXPIRED' });
  app.clock.set(START);
  await app.em().nativeUpdate(HealthCard, { orderedByCase: caseId }, { status: 'BLOCKED' });
  expect(await check()).toMatchObject({ certificate: 'REVOKED' });
  const wrong = await app
    .agent()
    .get(`/api/verify/${number}`)
    .query({ h: 'f'.repeat(32) });
  expect(wrong.body.known).toBe(false);
});
