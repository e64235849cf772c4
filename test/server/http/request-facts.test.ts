import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identityRoutes } from '#server/identity/routes.ts';
import { aSignedInCitizen, aSignedInStaffMember } from '#test/factories/session.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';

const TITLE = { it: 'Controlla i dati', en: 'Check your data' };

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: identityRoutes });
});
afterAll(() => app.close());

describe('the language of an answer', () => {
  it.each([
    ['it', 'en', 'en'],
    ['en', 'it', 'it'],
    ['it', 'EN-gb, it;q=0.8', 'en'],
    ['it', 'fr, it;q=0.4, en;q=0.6', 'en'],
    ['en', 'fr', 'en'],
    ['en', '*', 'en'],
    ['en', 'it;q=0', 'en'],
    ['en', '', 'en'],
  ] as const)('stored %s, asked %j: %s', async (stored, asked, spoken) => {
    const { agent } = await aSignedInCitizen(app, { locale: stored });
    const { body } = await agent.patch('/api/profile').set('Accept-Language', asked).send({});
    expect(body.title).toBe(TITLE[spoken]);
  });

  it('is the page’s for the staff too', async () => {
    const { agent } = await aSignedInStaffMember(app);
    const asked = agent.patch('/api/desk/profile').set('Accept-Language', 'en');
    expect((await asked.send({})).body.title).toBe(TITLE.en);
  });

  it('is Italian for somebody unknown who asks for none of ours', async () => {
    const asked = app.agent().post('/api/sessions').set('Accept-Language', 'de');
    expect((await asked.send({})).body.title).toBe(TITLE.it);
  });

  it('leaves the stored one as it is', async () => {
    const { agent } = await aSignedInCitizen(app, { locale: 'it' });
    const { body } = await agent.get('/api/session').set('Accept-Language', 'en');
    expect(body.locale).toBe('it');
  });
});
