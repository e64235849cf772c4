import { useEffect, useState, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { CaseForm } from '#contract/case-form.ts';
import type { CaseView } from '#contract/case-file.ts';
import { caseKey, fetchCase, saveDraft } from '../api/cases.ts';
import { forgetTyped, keepTyped, typedBefore } from '../fields/typed-storage.ts';
import { type DraftState, DraftSaver } from './draft-saver.ts';

/** The draft of a case as it is being filled in, and what keeps it saved. */
export function useDraft(view: CaseView): { saver: DraftSaver; draft: DraftState } {
  const client = useQueryClient();
  const kept = `draft.${view.id}`;
  const [saver] = useState(
    () =>
      new DraftSaver({
        draft: view,
        unsaved: typedBefore(kept, isCaseForm),
        save: async (change) => {
          const saved = await saveDraft(view.id, change);
          client.setQueryData(caseKey(view.id), saved);
          return saved;
        },
        fetch: () => fetchCase(view.id),
        keep: (form) => {
          if (form === null) {
            forgetTyped(kept);
          } else {
            keepTyped(kept, form);
          }
        },
        now: () => Date.now(),
      }),
  );
  const draft = useSyncExternalStore(saver.subscribe, saver.snapshot);
  useEffect(() => {
    saver.follow(view);
  }, [saver, view]);
  useEffect(() => {
    saver.start();
    return () => {
      // Leaving the page is no reason to lose the last second of typing.
      void saver.flush();
      saver.stop();
    };
  }, [saver]);
  return { saver, draft };
}

function isCaseForm(kept: unknown): kept is CaseForm {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    Object.values(kept).every(
      (value) =>
        value === null ||
        typeof value === 'string' ||
        typeof value === 'boolean' ||
        Array.isArray(value),
    )
  );
}
