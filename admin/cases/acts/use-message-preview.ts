import { useQuery } from '@tanstack/react-query';
import type { AnnouncedAct, MessagePreview } from '#contract/message-preview.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';

/**
 * What an act done now would bring; `undefined` until it is known. Asked anew each time the dialog
 * opens: the last day counts from today, and templates may have changed.
 */
export function useMessagePreview(
  caseId: string,
  act: AnnouncedAct,
  enabled: boolean,
): { preview: MessagePreview | undefined; error: unknown } {
  const dataProvider = useDeskProvider();
  const { data, error } = useQuery({
    queryKey: ['message-preview', caseId, act],
    queryFn: ({ signal }) => dataProvider.previewMessages(caseId, act, signal),
    enabled,
    gcTime: 0,
  });
  return { preview: data, error };
}
