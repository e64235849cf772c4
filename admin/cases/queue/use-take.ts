import { useCallback, useRef } from 'react';
import type { QueueRow } from '#contract/desk-case.ts';
import { problemOf } from '../../api/problem.ts';
import { useTell } from '../../frame/use-tell.ts';
import { useText } from '../../i18n/use-text.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';

/** Takes a case in charge from its row; whoever comes second is told, and sees the queue anew. */
export function useTake(refresh: () => Promise<void>): (row: QueueRow) => Promise<void> {
  const dataProvider = useDeskProvider();
  const tell = useTell();
  const text = useText();
  const busy = useRef(false);
  return useCallback(
    async (row) => {
      if (busy.current) {
        return;
      }
      busy.current = true;
      try {
        await dataProvider.takeCase(row.id, { version: row.version });
        tell(text('queue.taken', { protocol: row.protocolNumber }), 'success');
      } catch (error) {
        tell(problemOf(error)?.detail ?? text('error.unexpected'), 'error');
      } finally {
        busy.current = false;
      }
      await refresh();
    },
    [dataProvider, tell, refresh, text],
  );
}
