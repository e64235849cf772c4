import { useCallback, useState } from 'react';
import { type CurrentCase, currentOf, hasCode } from '../../api/problem.ts';

interface Act {
  run: () => Promise<void>;
  busy: boolean;
  /** Why it was refused, unless somebody else was first. */
  error: unknown;
  /** Somebody else was first: what stands now, or `null` where the server does not say. */
  stale: { current: CurrentCase | null } | null;
  dismissStale: () => void;
}

/**
 * One act, done when the server says so and not before. Its text and its choices stay as they are
 * after a refusal.
 */
export function useAct<Answer>(
  call: () => Promise<Answer>,
  onDone: (answer: Answer) => void | Promise<void>,
): Act {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [stale, setStale] = useState<Act['stale']>(null);

  async function run(): Promise<void> {
    if (busy) {
      return;
    }
    setBusy(true);
    setError(null);
    try {
      await onDone(await call());
    } catch (failure) {
      if (hasCode(failure, 'stale_version', 'wrong_state', 'already_done')) {
        setStale({ current: currentOf(failure) });
      } else {
        setError(failure);
      }
    } finally {
      setBusy(false);
    }
  }

  const dismissStale = useCallback(() => setStale(null), []);
  return { run, busy, error, stale, dismissStale };
}
