import { useCallback, useState } from 'react';
import { useSession } from '../../session/use-session.ts';
import { draftKey, dropDraft, readDraft, writeDraft } from './draft-store.ts';

/**
 * What is being written for an act on a case. It outlives the dialog, a reload of the page and the
 * end of the session; `clear` drops it once it was sent.
 */
export function useDraft<Draft extends object>(
  caseId: string,
  act: string,
  initial: () => Draft,
): { draft: Draft; change: (part: Partial<Draft>) => void; clear: () => void } {
  const key = draftKey(useSession()?.staffId ?? '', caseId, act);
  const [draft, setDraft] = useState(() => readDraft(sessionStorage, key, initial()));
  const change = useCallback(
    (part: Partial<Draft>) => {
      setDraft((before) => {
        const after = { ...before, ...part };
        writeDraft(sessionStorage, key, after);
        return after;
      });
    },
    [key],
  );
  const clear = useCallback(() => {
    dropDraft(sessionStorage, key);
  }, [key]);
  return { draft, change, clear };
}
