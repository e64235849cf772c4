import type { EntityManager } from '@mikro-orm/postgresql';
import type { CodeAnswer } from '#contract/account.ts';
import type { Deps } from '../deps.ts';
import { DeskError } from '../http/desk-error.ts';
import { spend } from '../http/rate-limit.ts';
import type { Caller } from './caller.ts';
import { CODES_BY_ADDRESS } from './limits.ts';
import type { CodePurpose } from './one-time-code.entity.ts';
import { hashCode } from './send-code.ts';

/** A code that was answered rightly. */
export interface AnsweredCode {
  /** null: the challenge was of nobody. */
  accountId: string | null;
  /** E.164 number that the answer proves. */
  mobile: string;
  payload: Record<string, string>;
}

interface CodeRow {
  right: boolean;
  tries_left: number;
  account_id: string | null;
  destination: string;
  payload: Record<string, string> | null;
}

/**
 * Takes the answer to a challenge and, if it is right, does what follows in the same transaction.
 * One statement counts the try, compares and uses the code up: however many answers come at once,
 * five are compared and one succeeds. A wrong try is counted for good.
 * @param accountId whose challenge it must be; absent: anybody's who knows its id
 * @throws DeskError code_wrong; code_expired when it is unknown, used, tried out or too old
 */
export async function answerCode<T>(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  purpose: CodePurpose,
  answer: CodeAnswer,
  then: (tx: EntityManager, code: AnsweredCode) => Promise<T>,
  accountId?: string,
): Promise<T> {
  await spend(deps, CODES_BY_ADDRESS, caller.ipAddress);
  const outcome = await em.transactional(async (tx): Promise<{ done: T } | DeskError> => {
    const row = await tryCode(tx, deps, purpose, answer, accountId);
    if (row?.right !== true) {
      return row === undefined ? new DeskError('code_expired') : wrongCode(row.tries_left);
    }
    const { account_id, destination, payload } = row;
    const code = { accountId: account_id, mobile: destination, payload: payload ?? {} };
    return { done: await then(tx, code) };
  });
  // Thrown only here: thrown inside, it would take the counted try back.
  if (outcome instanceof DeskError) {
    throw outcome;
  }
  return outcome.done;
}

async function tryCode(
  em: EntityManager,
  deps: Deps,
  purpose: CodePurpose,
  { challengeId, code }: CodeAnswer,
  accountId: string | undefined,
): Promise<CodeRow | undefined> {
  const now = new Date(deps.clock.now());
  const [row] = await em.execute<CodeRow[]>(
    `update one_time_code
     set tries_left = tries_left - 1, used_at = case when code_hash = ? then ?::timestamptz end
     where id = ? and purpose = ? and used_at is null and tries_left > 0 and expires_at > ?
       and (?::uuid is null or account_id = ?)
     returning used_at is not null as "right", tries_left, account_id, destination, payload`,
    [
      hashCode(deps, challengeId, code),
      now,
      challengeId,
      purpose,
      now,
      accountId ?? null,
      accountId ?? null,
    ],
  );
  return row;
}

function wrongCode(triesLeft: number): DeskError {
  if (triesLeft === 0) {
    return new DeskError('code_wrong', {
      detail: {
        it: 'Il codice non è giusto e i tentativi sono finiti. Fattene mandare uno nuovo.',
        en: 'The code is wrong and there are no tries left. Ask for a new one.',
      },
    });
  }
  return new DeskError('code_wrong', {
    detail: {
      it:
        triesLeft === 1
          ? 'Il codice non è giusto. Ti resta un tentativo.'
          : `Il codice non è giusto. Ti restano ${triesLeft} tentativi.`,
      en:
        triesLeft === 1
          ? 'The code is wrong. You have one try left.'
          : `The code is wrong. You have ${triesLeft} tries left.`,
    },
  });
}
