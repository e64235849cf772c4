import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStaff } from '#server/identity/create-staff.ts';
import { StaffMember } from '#server/identity/staff-member.entity.ts';
import { Message } from '#server/notifications/message.entity.ts';
import { queueMessage } from '#server/notifications/queue-message.ts';
import { rewrapSecrets } from '#server/rewrap-secrets.ts';
import { configuredSecretBox } from '#server/secret-box.ts';
import { GOOD_PASSWORD } from '#test/factories/registration.ts';
import { aStaffMember } from '#test/factories/staff.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';

const NEW_KEY = '33'.repeat(32);
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [] });
});
afterAll(() => app.close());

it('makes authenticator secrets and waiting messages open with the new key alone', async () => {
  const em = app.em();
  const { staff, totpSecret } = await createStaff(em, app.deps, {
    email: 'carla.neri@asst.example',
    surname: 'Neri',
    name: 'Carla',
    role: 'ADMIN',
    officeId: null,
    password: GOOD_PASSWORD,
  });
  await em.flush();
  await queueMessage(em, app.deps, {
    key: 'a code',
    template: 'phone_code',
    channel: 'SMS',
    locale: 'it',
    destination: '+393331234567',
    params: { minutes: '5' },
    secret: { code: '493021' },
  });
  const unreadable = await aStaffMember(app.em());
  const former = [app.deps.config.UPLOAD_KEY];
  const box = configuredSecretBox({ UPLOAD_KEY: NEW_KEY, UPLOAD_KEYS_FORMER: former });

  const database = app.deps.orm.em;
  expect(await rewrapSecrets(database, box)).toEqual({ rewrapped: 2, unreadable: 1 });
  expect(await rewrapSecrets(database, box)).toEqual({ rewrapped: 0, unreadable: 1 });

  const alone = configuredSecretBox({ UPLOAD_KEY: NEW_KEY, UPLOAD_KEYS_FORMER: [] });
  const kept = await app.em().findOneOrFail(StaffMember, { id: staff.id });
  expect(alone.open(kept.totpSecret)).toBe(totpSecret);
  const message = await app.em().findOneOrFail(Message, { key: 'a code' });
  expect(JSON.parse(alone.open(message.secret ?? ''))).toEqual({ code: '493021' });
  const left = await app.em().findOneOrFail(StaffMember, { id: unreadable.id });
  expect(left.totpSecret).toBe('no secret');
});
