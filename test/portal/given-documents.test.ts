import { expect, test } from 'vitest';
import { DocumentReuseRequest } from '#contract/document.ts';
import { aProblem } from './support/canned-server.ts';
import { CASE_ID, GIVEN, aDocument } from './support/case-fixtures.ts';
import { portalInBrowser } from './support/portal-in-browser.ts';

const PATIENCE = { timeout: 10_000 };
const DOCUMENTS = `/richiesta/cambio-medico/${CASE_ID}/documents`;
const portal = portalInBrowser();

const focused = (): Promise<string | null | undefined> =>
  portal.page.evaluate(() => document.activeElement?.textContent);

test('a document given before is used again with the keyboard, and nothing is sent', async () => {
  const asked: DocumentReuseRequest[] = [];
  portal.server.answerWith(({ method, path, body }) => {
    if (path === `/api/cases/${CASE_ID}/given-documents`) {
      if (method === 'POST') {
        asked.push(DocumentReuseRequest.parse(body));
        return { status: 201, body: reused };
      }
      return { status: 200, body: { data: asked.length === 0 ? [GIVEN] : [] } };
    }
    return method === 'GET' && path.endsWith('/documents')
      ? { status: 200, body: { data: asked.length === 0 ? [] : [reused] } }
      : undefined;
  });
  const { type, givenAt, ...file } = GIVEN;
  const reused = aDocument({ ...file, reused: { givenAt, type, protocolNumber: '2026/000077' } });
  await portal.page.goto(portal.server.url + DOCUMENTS);
  await portal.page
    .getByText('dato il 04/05/2026 · Revoca del medico · vale fino al 31/03/2029')
    .waitFor();
  await portal.page
    .getByRole('button', { name: 'Usa questo: tessera-sanitaria.pdf, dato il 04/05/2026' })
    .press('Enter');
  await portal.page.getByText('usato di nuovo: lo avevi dato il 04/05/2026').waitFor();
  expect(asked).toEqual([{ documentId: GIVEN.id }]);
  await expect.poll(focused, PATIENCE).toBe('Tessera sanitaria');
  expect(await portal.page.getByRole('button', { name: /^Usa questo/ }).count()).toBe(0);
}, 30_000);

test('one that is gone meanwhile is told so', async () => {
  portal.server.answerWith(({ method, path }) =>
    method === 'POST' && path.endsWith('/given-documents')
      ? aProblem('not_found', { detail: 'Questo documento non c’è più.' })
      : method === 'GET' && path.endsWith('/documents')
        ? { status: 200, body: { data: [] } }
        : undefined,
  );
  await portal.page.goto(portal.server.url + DOCUMENTS);
  await portal.page.getByRole('button', { name: /^Usa questo/ }).click();
  const told = portal.page.getByText('Questo documento non c’è più.');
  await expect.poll(() => told.count(), PATIENCE).toBe(1);
}, 30_000);
