import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '#server/config.ts';
import { presentAuthority } from '#server/offices/authority.ts';
import { placeRoutes } from '#server/offices/routes.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { aSignedInCitizen } from '#test/factories/session.ts';
import { aMunicipality } from '#test/factories/registry.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: placeRoutes });
  const em = app.em();
  await aMunicipality(em, { code: 'E514', name: 'Legnano', postcode: '20025' });
  await aMunicipality(em, { code: 'E801', name: 'Magenta', postcode: '20013' });
});
afterAll(() => app.close());

describe('GET /api/authority', () => {
  it('tells everybody who runs the desk, and may be kept', async () => {
    const { status, body, headers } = await app.agent().get('/api/authority');
    expect(status).toBe(200);
    expect(body).toEqual({
      name: 'ASST Valle Fittizia',
      region: 'Regione Lombardia',
      helpPhone: '02 0000 0000',
      accessibilityStatementUrl: null,
      draftIdleDays: 30,
    });
    expect(headers['cache-control']).toBe('public, max-age=600');
    const again = app.agent().get('/api/authority').set('If-None-Match', String(headers['etag']));
    expect((await again).status).toBe(304);
  });

  it('says the same to whoever is signed in, and sets no cookie', async () => {
    const { agent } = await aSignedInCitizen(app);
    const answer = await agent.get('/api/authority').set('Accept-Language', 'en');
    expect(answer.body).toEqual((await app.agent().get('/api/authority')).body);
    expect(answer.headers).not.toHaveProperty('set-cookie');
  });

  it('names the statement where AgID publishes it', () => {
    const url = 'https://form.agid.gov.it/view/0000';
    const config = readConfig({ ACCESSIBILITY_STATEMENT_URL: url });
    expect(presentAuthority(config, REGIONAL_POLICIES.LOMBARDY).accessibilityStatementUrl).toBe(
      url,
    );
    expect(() => readConfig({ ACCESSIBILITY_STATEMENT_URL: 'javascript:alert(1)' })).toThrow(
      'ACCESSIBILITY_STATEMENT_URL',
    );
  });
});

describe('GET /api/places', () => {
  it('finds municipalities and states, and tells which are served', async () => {
    const { status, body } = await app.agent().get('/api/places').query({ q: 'legnan' });
    expect(status).toBe(200);
    expect(body.data[0]).toEqual({
      code: 'E514',
      name: 'Legnano',
      province: 'MI',
      postcode: '20025',
      until: null,
      served: true,
    });
    const states = await app.agent().get('/api/places').query({ q: 'maroc' });
    expect(states.body.data[0]).toMatchObject({ code: 'Z330', province: null, served: false });
  });

  it('gives twenty at most, or only what is served', async () => {
    const all = await app.agent().get('/api/places').query({ q: 'ma' });
    expect(all.body.data).toHaveLength(20);
    const served = await app.agent().get('/api/places').query({ q: 'ma', servedOnly: 'true' });
    expect(served.body.data.map(({ code }: { code: string }) => code)).toEqual(['E801']);
  });

  it('refuses an empty text, a long one and a field that is not expected', async () => {
    for (const query of [{}, { q: '' }, { q: 'x'.repeat(61) }, { q: 'a', zone: '1' }]) {
      const { status, body } = await app.agent().get('/api/places').query(query);
      expect(status).toBe(422);
      expect(body.code).toBe('invalid');
    }
  });
});

describe('GET /api/places/:code', () => {
  it('gives one place', async () => {
    const { body } = await app.agent().get('/api/places/E801');
    expect(body).toMatchObject({ name: 'Magenta', postcode: '20013', served: true });
  });

  it('answers 404 to a code that names nothing or is none', async () => {
    for (const code of ['Q000', 'xyz', "E514'--"]) {
      const { status } = await app.agent().get(`/api/places/${encodeURIComponent(code)}`);
      expect(status).toBe(404);
    }
  });
});

it('GET /api/zones lists each zone with its municipalities', async () => {
  const { status, body } = await app.agent().get('/api/zones');
  expect(status).toBe(200);
  const all = body.data.flatMap((zone: { municipalities: unknown[] }) => zone.municipalities);
  expect(all).toEqual(
    expect.arrayContaining([
      { code: 'E514', name: 'Legnano' },
      { code: 'E801', name: 'Magenta' },
    ]),
  );
});
