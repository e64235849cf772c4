import { useQueries } from '@tanstack/react-query';
import type { CaseSummary, CaseView } from '#contract/case-file.ts';
import type { MessageView } from '#contract/message.ts';
import { caseKey, fetchCase, useCases } from '../api/cases.ts';

/** A message with the case that it belongs to. */
export interface CaseMessage {
  message: MessageView;
  summary: CaseSummary;
}

export interface Messages {
  list: readonly CaseMessage[];
  loading: boolean;
  error: unknown;
  refetch: () => void;
}

const CASES_LOOKED_INTO = 20;

/**
 * The messages of the citizen's last cases, newest first. A citizen has a handful of cases: they
 * are read one by one, and kept for their own pages.
 */
export function useMessages(): Messages {
  const cases = useCases(undefined, 1, CASES_LOOKED_INTO);
  const sent = (cases.data?.data ?? []).filter((summary) => summary.protocolNumber !== null);
  const views = useQueries({
    queries: sent.map((summary) => ({
      queryKey: caseKey(summary.id),
      queryFn: ({ signal }: { signal: AbortSignal }): Promise<CaseView> =>
        fetchCase(summary.id, signal),
    })),
  });
  const list = views
    .flatMap((view, index) => {
      const summary = sent[index];
      return summary && view.data
        ? view.data.messages.map((message) => ({ message, summary }))
        : [];
    })
    .toSorted((a, b) => b.message.createdAt.localeCompare(a.message.createdAt));
  return {
    list,
    loading: cases.isPending || views.some((view) => view.isPending),
    error: cases.error ?? views.find((view) => view.error)?.error ?? null,
    refetch: () => {
      void cases.refetch();
      for (const view of views) {
        void view.refetch();
      }
    },
  };
}
