import { randomInt, randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CodeChallenge } from '#contract/account.ts';
import type { Locale } from '#contract/localized.ts';
import type { Deps } from '../deps.ts';
import { DeskError } from '../http/desk-error.ts';
import { keyedHash } from '../keyed-hash.ts';
import { queueMessage } from '../notifications/queue-message.ts';
import { Account } from './account.entity.ts';
import type { Caller } from './caller.ts';
import { spendSms } from './destination-limits.ts';
import { type CodePurpose, OneTimeCode } from './one-time-code.entity.ts';

// R-AC-3.
const LIFE_MS = 5 * 60_000;
const TRIES = 5;
const RESEND_AFTER_MS = 60_000;
/** How long after the first sending the code may be sent again. */
const RESEND_FOR_MS = 30 * 60_000;
const ENDING_SHOWN = 3;

export interface NewCode {
  purpose: CodePurpose;
  /** null: of nobody; the code is sent and can be answered, and nothing follows from it. */
  accountId: string | null;
  /** E.164. */
  mobile: string;
  locale: Locale;
  /** What the right answer will do. */
  payload?: Record<string, string>;
}

/**
 * Sends a code by SMS and gives the challenge to answer: six digits, five minutes, five tries.
 * Call it in a transaction and `deps.messenger.wake()` after it.
 * @throws DeskError too_many_requests past the limits of number, address or area
 */
export async function sendCode(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  wanted: NewCode,
): Promise<CodeChallenge> {
  await spendSms(deps, caller, wanted.mobile);
  const now = deps.clock.now();
  const challengeId = randomUUID();
  const code = newCode();
  await em.insert(OneTimeCode, {
    id: challengeId,
    purpose: wanted.purpose,
    accountId: wanted.accountId,
    destination: wanted.mobile,
    codeHash: hashCode(deps, challengeId, code),
    payload: wanted.payload ?? null,
    triesLeft: TRIES,
    createdAt: new Date(now),
    sentAt: new Date(now),
    sends: 1,
    expiresAt: new Date(now + LIFE_MS),
  });
  await queueCode(em, deps, { ...wanted, challengeId, code, send: 1 });
  return challenge(challengeId, wanted.mobile, now);
}

/**
 * Sends a new code for a challenge that is still open; the one before no longer counts. The tries
 * are not given back: five for a challenge, however often its code is sent.
 * @throws DeskError code_expired when it is unknown, answered, tried out or too old;
 *   too_many_requests within a minute of the last one, or past the limits
 */
export async function resendCode(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  challengeId: string,
  locale: Locale,
): Promise<CodeChallenge> {
  const now = deps.clock.now();
  const code = newCode();
  const open = await em.findOne(OneTimeCode, {
    id: challengeId,
    usedAt: null,
    triesLeft: { $gt: 0 },
    createdAt: { $gt: new Date(now - RESEND_FOR_MS) },
  });
  if (open === null) {
    throw new DeskError('code_expired');
  }
  // Of two requests at once only one finds the last sending old enough.
  const [sent] = await em.execute<{ sends: number }[]>(
    `update one_time_code
     set code_hash = ?, sent_at = ?, expires_at = ?, sends = sends + 1
     where id = ? and used_at is null and tries_left > 0 and sent_at <= ?
     returning sends`,
    [
      hashCode(deps, challengeId, code),
      new Date(now),
      new Date(now + LIFE_MS),
      challengeId,
      new Date(now - RESEND_AFTER_MS),
    ],
  );
  if (sent === undefined) {
    const wait = Math.ceil((open.sentAt.getTime() + RESEND_AFTER_MS - now) / 1000);
    throw new DeskError('too_many_requests', { retryAfter: Math.max(1, wait) });
  }
  await spendSms(deps, caller, open.destination);
  const account = await accountOf(em, open);
  await queueCode(em, deps, {
    challengeId,
    accountId: account?.id ?? null,
    mobile: open.destination,
    locale: account?.locale ?? locale,
    code,
    send: sent.sends,
  });
  return challenge(challengeId, open.destination, now);
}

/**
 * What is stored of a code, bound to its challenge. A million possible codes are no work for
 * whoever has a plain hash, however slow; the key of this one is not in the database.
 */
export function hashCode(deps: Deps, challengeId: string, code: string): string {
  return keyedHash(deps.config, 'one-time-code', `${challengeId}:${code}`);
}

async function accountOf(em: EntityManager, { accountId }: OneTimeCode): Promise<Account | null> {
  return accountId ? em.findOne(Account, { id: accountId }) : null;
}

function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

async function queueCode(
  em: EntityManager,
  deps: Deps,
  sending: Pick<NewCode, 'accountId' | 'mobile' | 'locale'> & {
    challengeId: string;
    code: string;
    send: number;
  },
): Promise<void> {
  await queueMessage(em, deps, {
    key: `code:${sending.challengeId}:${sending.send}`,
    template: 'phone_code',
    channel: 'SMS',
    locale: sending.locale,
    accountId: sending.accountId,
    destination: sending.mobile,
    params: { minutes: String(LIFE_MS / 60_000) },
    secret: { code: sending.code },
  });
}

function challenge(challengeId: string, mobile: string, now: number): CodeChallenge {
  return {
    challengeId,
    mobileEnding: mobile.slice(-ENDING_SHOWN),
    expiresAt: new Date(now + LIFE_MS).toISOString(),
    resendAfter: new Date(now + RESEND_AFTER_MS).toISOString(),
  };
}
