import { useState } from 'react';
import type { CodeChallenge } from '#contract/account.ts';
import { forgetTyped, keepTyped, typedBefore } from '../fields/typed-storage.ts';

interface PendingCode {
  challenge: CodeChallenge;
  /** The address or number that the code is about, where the page names it afterwards. */
  about: string;
  /** By the device's clock: the server's is not known before somebody is signed in. */
  at: number;
}

interface PendingCodeControl {
  pending: PendingCode | undefined;
  begin: (challenge: CodeChallenge, about?: string) => void;
  renew: (challenge: CodeChallenge) => void;
  end: () => void;
}

/** For so long the server sends a code again; an older one would only hide the form. */
const KEPT_FOR_MS = 30 * 60_000;

function isPending(kept: unknown): kept is PendingCode {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'challenge' in kept &&
    'about' in kept &&
    'at' in kept &&
    Date.now() - Number(kept.at) < KEPT_FOR_MS
  );
}

/**
 * Something that waits for its code by SMS, kept in this window: phones reload a page that one
 * comes back to after reading the message. The code itself is never kept.
 * @param name of what waits, one for each page
 */
export function usePendingCode(name: string): PendingCodeControl {
  const kept = `${name}.code`;
  const [pending, setPending] = useState(() => typedBefore(kept, isPending));
  const wait = (next: PendingCode): void => {
    setPending(next);
    keepTyped(kept, next);
  };
  return {
    pending,
    begin: (challenge, about = '') => {
      wait({ challenge, about, at: Date.now() });
    },
    renew: (challenge) => {
      wait({ challenge, about: pending?.about ?? '', at: pending?.at ?? Date.now() });
    },
    end: () => {
      setPending(undefined);
      forgetTyped(kept);
    },
  };
}

/** Whether something of that name waits for its code in this window. */
export function waitsForCode(name: string): boolean {
  return typedBefore(`${name}.code`, isPending) !== undefined;
}
