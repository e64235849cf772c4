import { useQuery } from '@tanstack/react-query';
import type { Mentionable } from '#contract/mention.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';

/** Colleagues whom a note of the case can name. */
export function useMentionable(caseId: string): readonly Mentionable[] {
  const dataProvider = useDeskProvider();
  const { data } = useQuery({
    queryKey: ['mentionable', caseId],
    queryFn: ({ signal }) => dataProvider.listMentionable(caseId, signal),
  });
  return data ?? [];
}
