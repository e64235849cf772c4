import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Account } from '#server/identity/account.entity.ts';
import { identityRoutes } from '#server/identity/routes.ts';
import { aRegistration } from '#test/factories/registration.ts';
import { aMunicipality } from '#test/factories/registry.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { codeSentTo, notThis } from './outbox.ts';

const MINUTE = 60_000;
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: identityRoutes });
  await aMunicipality(app.em());
});
afterAll(() => app.close());
beforeEach(() => app.clock.set('2026-11-16T09:00:00Z'));

const post = (path: string, body: object) => app.agent().post(path).send(body);

describe('POST /api/registrations/mobile', () => {
  it('proves the mobile', async () => {
    const wanted = aRegistration();
    const { body } = await post('/api/registrations', wanted);
    const code = await codeSentTo(app, wanted.mobile);
    const answer = { challengeId: body.challengeId, code };
    expect((await post('/api/registrations/mobile', answer)).status).toBe(204);
    const account = await app.em().findOneOrFail(Account, { fiscalCode: wanted.fiscalCode });
    expect(account.mobileVerifiedAt).not.toBeNull();
    const again = await post('/api/registrations/mobile', answer);
    expect(again.status).toBe(410);
    expect(again.body.code).toBe('code_expired');
  });

  it('counts five wrong tries; the sixth is not compared, right as it may be', async () => {
    const wanted = aRegistration();
    const { body } = await post('/api/registrations', wanted);
    const code = await codeSentTo(app, wanted.mobile);
    const answer = (given: string) =>
      post('/api/registrations/mobile', { challengeId: body.challengeId, code: given });
    for (const left of ['4', '3', '2', 'un', 'finiti']) {
      const wrong = await answer(notThis(code));
      expect(wrong.status).toBe(422);
      expect(wrong.body.code).toBe('code_wrong');
      expect(wrong.body.detail).toContain(left);
    }
    const sixth = await answer(code);
    expect(sixth.status).toBe(410);
    expect(sixth.body.code).toBe('code_expired');
  });

  it('takes one of many right answers at once, and compares no more than five wrong ones', async () => {
    const one = aRegistration();
    const { body } = await post('/api/registrations', one);
    const code = await codeSentTo(app, one.mobile);
    const right = await Promise.all(
      Array.from({ length: 8 }, () =>
        post('/api/registrations/mobile', { challengeId: body.challengeId, code }),
      ),
    );
    expect(right.filter(({ status }) => status === 204)).toHaveLength(1);

    const other = aRegistration();
    const challenge = await post('/api/registrations', other);
    const wrong = notThis(await codeSentTo(app, other.mobile));
    const { challengeId } = challenge.body;
    const tries = await Promise.all(
      Array.from({ length: 12 }, () =>
        post('/api/registrations/mobile', { challengeId, code: wrong }),
      ),
    );
    expect(tries.filter(({ status }) => status === 422)).toHaveLength(5);
    expect(tries.filter(({ status }) => status === 410)).toHaveLength(7);
  });

  it('takes no code after five minutes, of another challenge, of another purpose or of none', async () => {
    const one = aRegistration();
    const other = aRegistration();
    const first = (await post('/api/registrations', one)).body.challengeId;
    const second = (await post('/api/registrations', other)).body.challengeId;
    const code = await codeSentTo(app, one.mobile);
    const swapped = await post('/api/registrations/mobile', { challengeId: second, code });
    expect([410, 422]).toContain(swapped.status);
    const elsewhere = await post('/api/sessions/code', { challengeId: first, code });
    expect(elsewhere.status).toBe(410);
    const unknown = { challengeId: '11111111-1111-4111-8111-111111111111', code };
    expect((await post('/api/registrations/mobile', unknown)).status).toBe(410);
    app.clock.advance(5 * MINUTE);
    const late = await post('/api/registrations/mobile', { challengeId: first, code });
    expect(late.status).toBe(410);
    const noCode = await post('/api/registrations/mobile', { challengeId: first, code: '12ab' });
    expect(noCode.status).toBe(422);
  });
});

describe('POST /api/codes/resend', () => {
  it('sends another code after a minute; the one before no longer counts', async () => {
    const wanted = aRegistration();
    const { challengeId } = (await post('/api/registrations', wanted)).body;
    const first = await codeSentTo(app, wanted.mobile);
    app.clock.advance(59_000);
    const early = await post('/api/codes/resend', { challengeId });
    expect(early.status).toBe(429);
    expect(early.body.retryAfter).toBe(1);
    expect(early.headers['retry-after']).toBe('1');
    app.clock.advance(1000);
    const resent = await post('/api/codes/resend', { challengeId });
    expect(resent.status).toBe(200);
    expect(resent.body).toMatchObject({ challengeId, expiresAt: '2026-11-16T09:06:00.000Z' });
    const second = await codeSentTo(app, wanted.mobile);
    // One time in a million both codes are the same; another wrong one serves as well then.
    const code = first === second ? notThis(first) : first;
    expect((await post('/api/registrations/mobile', { challengeId, code })).status).toBe(422);
    const right = await post('/api/registrations/mobile', { challengeId, code: second });
    expect(right.status).toBe(204);
  });

  it('sends one code to many who ask at once', async () => {
    const wanted = aRegistration();
    const { challengeId } = (await post('/api/registrations', wanted)).body;
    app.clock.advance(MINUTE);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => post('/api/codes/resend', { challengeId })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(4);
  });

  it('gives no tries back, and sends none for what is unknown, tried out or half an hour old', async () => {
    const wanted = aRegistration();
    const { challengeId } = (await post('/api/registrations', wanted)).body;
    const wrong = notThis(await codeSentTo(app, wanted.mobile));
    for (let times = 0; times < 4; times += 1) {
      await post('/api/registrations/mobile', { challengeId, code: wrong });
    }
    app.clock.advance(MINUTE);
    expect((await post('/api/codes/resend', { challengeId })).status).toBe(200);
    const other = notThis(await codeSentTo(app, wanted.mobile));
    const last = await post('/api/registrations/mobile', { challengeId, code: other });
    expect(last.body.detail).toContain('finiti');
    app.clock.advance(MINUTE);
    expect((await post('/api/codes/resend', { challengeId })).status).toBe(410);
    const unknown = { challengeId: '11111111-1111-4111-8111-111111111111' };
    expect((await post('/api/codes/resend', unknown)).status).toBe(410);
    const old = (await post('/api/registrations', aRegistration())).body.challengeId;
    app.clock.advance(30 * MINUTE);
    expect((await post('/api/codes/resend', { challengeId: old })).status).toBe(410);
    expect((await post('/api/codes/resend', { challengeId: 'x' })).status).toBe(422);
  });
});
