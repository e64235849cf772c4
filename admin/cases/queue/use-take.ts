import { useCallback, useRef } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import type { QueueRow } from '#contract/desk-case.ts';
import { problemOf } from '../../api/problem.ts';
import type { DeskDataProvider } from '../../data-provider.ts';
import { useText } from '../../i18n/use-text.ts';

/** Takes a case in charge from its row; whoever comes second is told, and sees the queue anew. */
export function useTake(refresh: () => Promise<void>): (row: QueueRow) => Promise<void> {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const notify = useNotify();
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
        notify(text('queue.taken', { protocol: row.protocolNumber }), { type: 'success' });
      } catch (error) {
        notify(problemOf(error)?.detail ?? text('error.unexpected'), { type: 'error' });
      } finally {
        busy.current = false;
      }
      await refresh();
    },
    [dataProvider, notify, refresh, text],
  );
}
