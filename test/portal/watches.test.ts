import { describe, expect, test } from 'vitest';
import { NewPlaceWatch } from '#contract/place-watch.ts';
import { aProblem } from './support/canned-server.ts';
import { CASE_ID } from './support/case-fixtures.ts';
import { OPTIONS } from './support/fixtures.ts';
import { portalInBrowser } from './support/portal-in-browser.ts';
import { WATCHES, aWatch } from './support/watch-fixtures.ts';

const PATIENCE = { timeout: 10_000 };
const AREA = '/area-personale/attese';
const portal = portalInBrowser();
const OFFERED = WATCHES[0] ?? aWatch();

describe('the places that one waits for', () => {
  test('say where each stands, for whom, and until when a place is kept', async () => {
    await portal.page.goto(`${portal.server.url}${AREA}`);
    const cards = portal.page.locator('main article');
    await expect.poll(() => cards.count(), PATIENCE).toBe(3);
    const texts = await cards.allInnerTexts();
    expect(texts[0]).toContain('lo teniamo fino al 25 novembre 2026');
    expect(texts[1]).toContain('Per Sofia Colombo');
    expect(texts[2]).toContain('Tempo finito');
    expect(await portal.page.getByRole('button', { name: /Chiedi il posto/ }).count()).toBe(1);
    expect(await portal.page.getByRole('button', { name: /Non aspettare più/ }).count()).toBe(2);
  }, 30_000);

  test('an offer is taken up into the request, with the doctor filled in', async () => {
    portal.server.answerWith(({ method, path }) =>
      method === 'POST' && path === `/api/place-watches/${OFFERED.id}/acceptance`
        ? { status: 200, body: { caseId: CASE_ID, type: 'DOCTOR_CHANGE' } }
        : undefined,
    );
    await portal.page.goto(`${portal.server.url}${AREA}`);
    await portal.page.getByRole('button', { name: /Chiedi il posto/ }).click();
    await expect
      .poll(() => new URL(portal.page.url()).pathname, PATIENCE)
      .toBe(`/richiesta/cambio-medico/${CASE_ID}/doctor`);
  }, 30_000);

  test('an offer that is over is told so, and the list is read again', async () => {
    let read = 0;
    portal.server.answerWith(({ method, path }) => {
      if (method === 'POST' && path.endsWith('/acceptance')) {
        return aProblem('wrong_state');
      }
      read += method === 'GET' && path === '/api/place-watches' ? 1 : 0;
      return undefined;
    });
    await portal.page.goto(`${portal.server.url}${AREA}`);
    await portal.page.getByRole('button', { name: /Chiedi il posto/ }).click();
    await portal.page.getByRole('alert').waitFor();
    await expect.poll(() => read, PATIENCE).toBeGreaterThan(1);
  }, 30_000);

  test('one that is left is no longer waited for', async () => {
    let left = false;
    portal.server.answerWith(({ method, path }) => {
      if (method === 'DELETE' && path === `/api/place-watches/${OFFERED.id}`) {
        left = true;
        return { status: 204 };
      }
      return left && method === 'GET' && path === '/api/place-watches'
        ? { status: 200, body: { data: [], total: 0 } }
        : undefined;
    });
    await portal.page.goto(`${portal.server.url}${AREA}`);
    await portal.page
      .getByRole('button', { name: /Non aspettare più.*Cattaneo/ })
      .first()
      .click();
    await portal.page.getByText('Non aspetti nessun posto.').waitFor();
    expect(left).toBe(true);
  }, 30_000);
});

describe('a full doctor in the search of a request', () => {
  test('can be waited for where only the places stand in the way', async () => {
    const [free, blocked] = OPTIONS;
    const asked: NewPlaceWatch[] = [];
    portal.server.answerWith(({ method, path, body }) => {
      if (method === 'POST' && path === '/api/place-watches') {
        asked.push(NewPlaceWatch.parse(body));
        return { status: 201, body: { id: aWatch().id } };
      }
      return method === 'GET' && path.endsWith('/doctors') && path.startsWith('/api/cases/')
        ? {
            status: 200,
            body: {
              total: 3,
              data: [
                free,
                blocked,
                {
                  ...free,
                  id: aWatch().doctor.id,
                  surname: 'Cattaneo',
                  name: 'Elena',
                  places: 'FULL',
                  selectable: false,
                  failed: blocked?.failed.slice(0, 1),
                },
              ],
            },
          }
        : undefined;
    });
    await portal.page.goto(`${portal.server.url}/richiesta/cambio-medico/${CASE_ID}/doctor`);
    const button = portal.page.getByRole('button', { name: /Avvisami quando si libera un posto/ });
    await button.waitFor();
    expect(await button.count()).toBe(1);
    await button.press('Enter');
    await portal.page
      .getByText('Ti scriveremo quando si libera un posto con Cattaneo Elena')
      .waitFor();
    expect(asked).toEqual([{ doctorId: aWatch().doctor.id, caseId: CASE_ID }]);
  }, 30_000);
});
