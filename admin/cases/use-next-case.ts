import { useCallback } from 'react';
import { useNavigate } from 'react-router-dom';
import { problemOf } from '../api/problem.ts';
import { useTell } from '../frame/use-tell.ts';
import { useText } from '../i18n/use-text.ts';
import { useShortcuts } from '../shortcuts/shortcut-context.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { useQueueMemory } from './queue/queue-memory.ts';

/** As many as are passed over until they come round again. */
const MOST_PASSED = 20;

/**
 * Opens, at one key, the case that should be worked on next. The ones just passed over are not
 * offered again at once.
 * @param openCase the case that is open now, if one is
 */
export function useNextCase(openCase?: string): () => Promise<void> {
  const text = useText();
  const tell = useTell();
  const navigate = useNavigate();
  const dataProvider = useDeskProvider();
  const { passed, write, isLeading } = useQueueMemory();
  const go = useCallback(async () => {
    if (isLeading()) {
      return;
    }
    const left = [...passed, ...(openCase === undefined ? [] : [openCase])].slice(-MOST_PASSED);
    try {
      const { next } = await dataProvider.nextCase(left);
      if (next === null) {
        write({ passed: [] });
        tell(text('queue.noNext'), 'info');
      } else {
        write({ passed: left });
        await navigate(`/cases/${next.id}/show`);
      }
    } catch (error) {
      tell(problemOf(error)?.detail ?? text('error.unexpected'), 'error');
    }
  }, [dataProvider, isLeading, navigate, openCase, passed, tell, text, write]);
  useShortcuts([{ keys: 'v', label: 'shortcuts.mostUrgent', run: () => void go() }]);
  return go;
}
