import { useQuery } from '@tanstack/react-query';
import type { Colleague } from '#contract/desk-case.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';

/** Operators of a case's office, each with what keeps the case from them. */
export function useColleagues(caseId: string): {
  colleagues: readonly Colleague[];
  error: unknown;
} {
  const dataProvider = useDeskProvider();
  const { data, error } = useQuery({
    queryKey: ['colleagues', caseId],
    queryFn: ({ signal }) => dataProvider.listColleagues(caseId, signal),
  });
  return { colleagues: data ?? [], error };
}
