import { useQuery } from '@tanstack/react-query';
import type { IntegrationPreview } from '#contract/desk-case.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';

/**
 * What an integration request asked now would bring; `undefined` until it is known. Asked anew each
 * time the dialog opens: the last day counts from today.
 */
export function useIntegrationPreview(
  caseId: string,
  enabled: boolean,
): { preview: IntegrationPreview | undefined; error: unknown } {
  const dataProvider = useDeskProvider();
  const { data, error } = useQuery({
    queryKey: ['integration-preview', caseId],
    queryFn: ({ signal }) => dataProvider.previewIntegration(caseId, signal),
    enabled,
    gcTime: 0,
  });
  return { preview: data, error };
}
