import { defineEntity, p } from '@mikro-orm/core';
import { id, instant } from '../db/columns.ts';

export const CODE_PURPOSES = [
  'REGISTRATION_MOBILE',
  'SIGN_IN',
  'CHANGE_MOBILE',
  'CHANGE_EMAIL',
  'PASSWORD_RESET',
] as const;
export type CodePurpose = (typeof CODE_PURPOSES)[number];

/**
 * A code sent by SMS, hashed and bound to its request. `accountId` is null for the decoy made when
 * no account answers, so that the next step looks the same to whoever asks.
 */
const OneTimeCodeSchema = defineEntity({
  name: 'OneTimeCode',
  tableName: 'one_time_code',
  properties: {
    id: id(),
    purpose: p.enum(CODE_PURPOSES),
    accountId: p.uuid().nullable().index(),
    destination: p.text().comment('E.164 number the code went to'),
    codeHash: p.text(),
    payload: p.json<Record<string, string>>().nullable(),
    triesLeft: p.integer(),
    createdAt: instant(),
    sentAt: instant(),
    sends: p.integer().default(1),
    expiresAt: instant(),
    usedAt: instant().nullable(),
  },
});
export class OneTimeCode extends OneTimeCodeSchema.class {}
OneTimeCodeSchema.setClass(OneTimeCode);
