import { describe, expect, test } from 'vitest';
import { CaseRating } from '#contract/case-rating.ts';
import type { DoctorOption } from '#contract/doctor.ts';
import type { Asked } from './support/canned-answers.ts';
import { HANG_UP, aProblem } from './support/canned-server.ts';
import { CASE_ID, aCase, aDocument, aSummary } from './support/case-fixtures.ts';
import { BLOCKING, OPTIONS, anEligibility } from './support/fixtures.ts';
import { portalInBrowser } from './support/portal-in-browser.ts';

const FLOW = `/richiesta/cambio-medico/${CASE_ID}`;
const SCAN = { name: 'carta.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 x') };

const PATIENCE = { timeout: 10_000 };
const portal = portalInBrowser();

const is = (asked: Asked, method: string, path: string): boolean =>
  asked.method === method && asked.path === path;

/** What the focus stands on, as a screen reader would read it. */
const focused = (): Promise<string | null | undefined> =>
  portal.page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

describe('with the keyboard alone', () => {
  test('the first stop of a page leads to its content', async () => {
    await portal.page.goto(portal.server.url);
    await portal.page.getByRole('heading', { level: 1 }).waitFor();
    await portal.page.keyboard.press('Tab');
    await expect.poll(focused, PATIENCE).toBe('Vai al contenuto');
    await portal.page.keyboard.press('Enter');
    await expect.poll(() => portal.page.evaluate(() => document.activeElement?.id)).toBe('main');
  }, 30_000);

  test('the focus stays where files are added and taken away', async () => {
    await portal.page.goto(`${portal.server.url}${FLOW}/documents`);
    await portal.page.getByRole('button', { name: 'Rimuovi carta-identita.pdf' }).press('Enter');
    await expect.poll(focused, PATIENCE).toBe('Documento d’identità');
  }, 30_000);

  test('the back of a document is asked where its front was', async () => {
    portal.server.answerWith((asked) =>
      asked.method === 'GET' && asked.path.endsWith('/documents')
        ? { status: 200, body: { data: [] } }
        : undefined,
    );
    await portal.page.goto(`${portal.server.url}${FLOW}/documents`);
    await portal.page.getByText('Due foto').first().click();
    await portal.page.setInputFiles('#upload-IDENTITY_DOCUMENT', {
      ...SCAN,
      name: 'fronte.jpg',
      mimeType: 'image/jpeg',
    });
    await expect.poll(focused, PATIENCE).toBe('Scegli un file: Documento d’identità, retro');
  }, 30_000);

  test('after an answer it stands on what has become of the request', async () => {
    const path = `/api/cases/${CASE_ID}`;
    portal.server.answerWith((asked) =>
      is(asked, 'POST', `${path}/withdrawal`)
        ? { status: 200, body: aCase('WITHDRAWN', { version: 4 }) }
        : is(asked, 'GET', path)
          ? { status: 200, body: aCase('SUBMITTED') }
          : undefined,
    );
    await portal.page.goto(`${portal.server.url}/area-personale/richieste/${CASE_ID}`);
    await portal.page.getByRole('button', { name: 'Ritira la richiesta' }).press('Enter');
    await portal.page.getByRole('button', { name: 'Sì, ritira la richiesta' }).press('Enter');
    await portal.page.getByText('Hai ritirato la richiesta').first().waitFor();
    await expect.poll(focused, PATIENCE).toBe('A che punto è');
  }, 30_000);
});

test.each([
  [`${FLOW}/contact`, '#contactPhone', '800 123456'],
  ['/area-personale/profilo', '#new-email', 'giulia@'],
])(
  'a press counts though the field it leaves has a fault: %s',
  async (path, field, wrong) => {
    await portal.page.goto(portal.server.url + path);
    if (field === '#new-email') {
      await portal.page.getByRole('button', { name: 'Modifica : Email' }).click();
    }
    const send = portal.page.locator('main form button[type=submit]').last();
    await portal.page.fill(field, wrong);
    const presses = await send.evaluateHandle((button) => {
      const heard: string[] = [];
      button.addEventListener('click', () => heard.push('click'));
      return heard;
    });
    // At its upper edge, from which the message would move it away.
    await send.click({ position: { x: 20, y: 3 } });
    await portal.page.waitForSelector(`${field}-error`);
    await expect(presses.jsonValue()).resolves.toEqual(['click']);
  },
  30_000,
);

test('the documents are not left while a file is on its way', async () => {
  portal.server.answerWith((asked) =>
    asked.method === 'POST' && asked.path.endsWith('/documents') ? HANG_UP : undefined,
  );
  await portal.page.goto(`${portal.server.url}${FLOW}/documents`);
  await portal.page.getByText('Aggiungi o sostituisci un file').first().click();
  await portal.page.setInputFiles('#upload-IDENTITY_DOCUMENT', SCAN);
  await portal.page.getByText('La connessione è caduta').waitFor();
  await portal.page.getByRole('button', { name: 'Avanti' }).click();
  await portal.page.getByText('Aspetta che l’invio finisca.').first().waitFor();
  await portal.page.getByRole('button', { name: 'Annulla l’invio di carta.pdf' }).click();
  await portal.page.getByRole('button', { name: 'Avanti' }).click();
  await expect.poll(() => new URL(portal.page.url()).pathname, PATIENCE).toBe(`${FLOW}/summary`);
}, 30_000);

test('in place of a file that was refused for good another one is chosen', async () => {
  const sent: string[] = [];
  portal.server.answerWith((asked) => {
    if (asked.method !== 'POST' || !asked.path.endsWith('/documents')) {
      return undefined;
    }
    sent.push(/filename="([^"]+)"/.exec(String(asked.body))?.[1] ?? '');
    return sent.length > 1
      ? undefined
      : aProblem('document_refused', { errors: { file: 'Il file è rovinato.' } });
  });
  await portal.page.goto(`${portal.server.url}${FLOW}/documents`);
  const fold = portal.page.getByText('Aggiungi o sostituisci un file').first();
  await fold.click();
  await portal.page.setInputFiles('#upload-IDENTITY_DOCUMENT', SCAN);
  await portal.page.getByText('Il file è rovinato.').waitFor();
  await fold.click();
  await expect(portal.page.getByRole('button', { name: 'Riprova' }).count()).resolves.toBe(0);
  const chooser = portal.page.waitForEvent('filechooser');
  await portal.page
    .getByRole('button', { name: 'Scegli un altro file al posto di carta.pdf' })
    .press('Enter');
  await (await chooser).setFiles({ ...SCAN, name: 'copia.pdf' });
  await expect.poll(() => sent, PATIENCE).toEqual(['carta.pdf', 'copia.pdf']);
  await expect.poll(() => portal.page.getByText('Il file è rovinato.').count(), PATIENCE).toBe(0);
}, 30_000);

test('what was asked before the submission and answered after it takes nothing back', async () => {
  const path = `/api/cases/${CASE_ID}`;
  const whole = aCase('DRAFT', { form: aCase('SUBMITTED').form, step: 'documents' });
  portal.server.answerWith((asked) =>
    is(asked, 'GET', path) ? { status: 200, body: whole } : undefined,
  );
  await portal.page.goto(`${portal.server.url}${FLOW}/documents`);
  const remove = portal.page.getByRole('button', { name: 'Rimuovi carta-identita.pdf' });
  await remove.waitFor();
  const asked = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  await portal.page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    asked.resolve();
    await answered.promise;
    // The page may have given up waiting.
    await route.fulfill({ response }).catch(() => undefined);
  });
  await remove.click();
  await asked.promise;
  await portal.page.getByRole('button', { name: 'Avanti' }).click();
  await portal.page.getByText('Dichiaro che i dati').click();
  await portal.page.getByRole('button', { name: 'Conferma e invia' }).click();
  await portal.page.getByText('Richiesta inviata').first().waitFor();
  answered.resolve();
  await portal.page.waitForLoadState('networkidle');
  await expect(portal.page.getByText('Richiesta inviata').count()).resolves.toBeGreaterThan(0);
  expect(new URL(portal.page.url()).pathname).toBe(`${FLOW}/receipt`);
}, 30_000);

test('the private area has no heading with nothing under it', async () => {
  portal.server.answerWith((asked) =>
    is(asked, 'GET', '/api/cases')
      ? { status: 200, body: { data: [aSummary(aCase('INTEGRATION_REQUESTED'))], total: 1 } }
      : undefined,
  );
  await portal.page.goto(`${portal.server.url}/area-personale`);
  await portal.page.getByText('Entro il 20 dicembre 2026.').waitFor();
  await expect(
    portal.page.getByRole('heading', { name: 'Ultime richieste' }).count(),
  ).resolves.toBe(0);
}, 30_000);

test('a card says that its date is the one of the conclusion', async () => {
  portal.server.answerWith((asked) =>
    is(asked, 'GET', '/api/cases')
      ? { status: 200, body: { data: [aSummary(aCase('IN_CHARGE'))], total: 1 } }
      : undefined,
  );
  await portal.page.goto(`${portal.server.url}/area-personale/richieste`);
  await expect
    .poll(
      () => portal.page.getByText('La pratica si conclude entro il 21 dicembre 2026.').count(),
      PATIENCE,
    )
    .toBe(1);
}, 30_000);

test('what was said of the procedure is shown, not asked again', async () => {
  const path = `/api/cases/${CASE_ID}`;
  let rating: CaseRating | null = null;
  portal.server.answerWith((asked) => {
    if (is(asked, 'POST', `${path}/rating`)) {
      rating = CaseRating.parse(asked.body);
    }
    return is(asked, 'GET', path)
      ? { status: 200, body: aCase('SUBMITTED', { rating }) }
      : undefined;
  });
  await portal.page.goto(`${portal.server.url}${FLOW}/receipt`);
  await portal.page.locator('.star').nth(4).click();
  await portal.page.getByLabel('È stato veloce').press('Space');
  await portal.page.getByLabel('Vuoi aggiungere altro?').fill('Tutto bene.');
  await portal.page.getByRole('button', { name: 'Invia la valutazione' }).press('Enter');
  const given = portal.page.getByRole('region', { name: 'La tua valutazione' });
  await expect.poll(focused, PATIENCE).toContain('Grazie');
  await portal.page.reload();
  await given.getByText('5 stelle su 5').waitFor();
  for (const said of ['Grazie, la tua opinione', 'È stato veloce', 'Tutto bene.']) {
    await expect(given.getByText(said).count()).resolves.toBe(1);
  }
  await expect(portal.page.getByText('Quanto è stato facile').count()).resolves.toBe(0);
}, 30_000);

test('what was said on another device meanwhile is shown in place of what is refused', async () => {
  const path = `/api/cases/${CASE_ID}`;
  let elsewhere: CaseRating | null = null;
  portal.server.answerWith((asked) => {
    if (is(asked, 'POST', `${path}/rating`)) {
      elsewhere = { stars: 3, answers: [], comment: 'Detto altrove.' };
      return aProblem('already_done');
    }
    return is(asked, 'GET', path)
      ? { status: 200, body: aCase('SUBMITTED', { rating: elsewhere }) }
      : undefined;
  });
  await portal.page.goto(`${portal.server.url}${FLOW}/receipt`);
  await portal.page.locator('.star').first().click();
  await portal.page.getByRole('button', { name: 'Invia la valutazione' }).press('Enter');
  await portal.page.getByText('Detto altrove.').waitFor();
  await expect(portal.page.getByText('3 stelle su 5').count()).resolves.toBe(1);
}, 30_000);

test('a download is preceded by a warning about the device', async () => {
  const receipt = portal.page.getByRole('link', { name: 'Scarica la ricevuta (PDF)' });
  const path = `/api/cases/${CASE_ID}`;
  portal.server.answerWith((asked) =>
    is(asked, 'GET', path) ? { status: 200, body: aCase('SUBMITTED') } : undefined,
  );
  for (const page of [`${FLOW}/receipt`, `/area-personale/richieste/${CASE_ID}`]) {
    await portal.page.goto(portal.server.url + page);
    await receipt.waitFor();
    const id = await receipt.getAttribute('aria-describedby');
    await expect(portal.page.locator(`#${id}`).textContent()).resolves.toContain('dispositivo tuo');
  }
}, 30_000);

test('several reasons have one day from which none stands any more', async () => {
  const [first] = BLOCKING;
  portal.server.answerWith((asked) =>
    asked.path.endsWith('/eligibility')
      ? {
          status: 200,
          body: anEligibility('DOCTOR_CHANGE', {
            eligible: false,
            results: [first!, { ...first!, ruleId: 'R-CM-6', clearsOn: '2026-12-26' }],
          }),
        }
      : undefined,
  );
  await portal.page.goto(`${portal.server.url}/servizi/cambio-medico`);
  await portal.page.getByText('Potrai dal 26 dicembre 2026.').waitFor();
  await expect(portal.page.getByText(/^Potrai dal/).count()).resolves.toBe(1);
}, 30_000);

const FAR: DoctorOption = {
  ...OPTIONS[1]!,
  selectable: false,
  failed: [
    {
      ruleId: 'R-DS-8',
      passed: false,
      reason: { it: 'È di un altro ambito.', en: 'They are of another zone.' },
      source: 'Accordo collettivo nazionale',
    },
  ],
};

test('the acceptance of a doctor of another zone is uploaded beside that doctor', async () => {
  let ready = false;
  const searches: boolean[] = [];
  portal.server.answerWith((asked) => {
    if (is(asked, 'GET', `/api/cases/${CASE_ID}/doctors`)) {
      searches.push(ready);
      return {
        status: 200,
        body: { data: [ready ? { ...FAR, selectable: true, failed: [] } : FAR], total: 1 },
      };
    }
    if (is(asked, 'POST', `/api/cases/${CASE_ID}/documents`)) {
      ready = String(asked.body).includes('DOCTOR_ACCEPTANCE');
    }
    const status = ready ? 'READY' : 'REFUSED';
    return is(asked, 'GET', `/api/cases/${CASE_ID}/documents`)
      ? {
          status: 200,
          body: { data: [aDocument({ kind: 'DOCTOR_ACCEPTANCE', status, doctorId: FAR.id })] },
        }
      : undefined;
  });
  await portal.page.goto(`${portal.server.url}${FLOW}/doctor`);
  await portal.page.getByText('Hai l’accettazione firmata').click();
  await portal.page.setInputFiles(`#upload-DOCTOR_ACCEPTANCE-${FAR.id}`, SCAN);
  await portal.page.getByText('controllato, va bene').waitFor();
  await expect.poll(() => searches.at(-1), PATIENCE).toBe(true);
}, 30_000);
