import { useCallback } from 'react';
import { useNavigate } from 'react-router-dom';
import type { QueueRow } from '#contract/desk-case.ts';
import { useTell } from '../../frame/use-tell.ts';
import { useText } from '../../i18n/use-text.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';
import { useQueueMemory, type Walk } from '../queue/queue-memory.ts';
import { FIRST_FILTER, queuePath } from '../queue/queue-views.ts';
import type { Decided } from './decided.ts';
import { walkStep } from './walk-step.ts';

const DEFAULT_WALK: Walk = {
  ids: [],
  filter: { ...FIRST_FILTER },
  sort: { field: 'submittedAt', order: 'ASC' },
  page: 1,
  perPage: 25,
  path: queuePath(FIRST_FILTER),
};

interface CaseWalk {
  /** Address of the queue that the case was opened from. */
  queue: string;
  /** After a decision, or by a key: which is ignored while a decision leads on. */
  go: (step: -1 | 1, decided?: Decided) => Promise<void>;
}

/** Walks from a case to its neighbours in the queue that it was opened from. */
export function useWalk(caseId: string): CaseWalk {
  const text = useText();
  const tell = useTell();
  const navigate = useNavigate();
  const dataProvider = useDeskProvider();
  const { walk, write, lead, isLeading } = useQueueMemory();
  const current = walk ?? DEFAULT_WALK;

  const walkTo = useCallback(
    async (step: -1 | 1, decided?: Decided) => {
      const reached = await walkStep(current, caseId, step, async (page) => {
        const answer = await dataProvider.getList<QueueRow>('cases', {
          pagination: { page, perPage: current.perPage },
          sort: current.sort,
          filter: current.filter,
        });
        return { data: answer.data, total: answer.total ?? 0 };
      }).catch(() => null);
      if (reached !== null) {
        write({ walk: reached.walk });
        await navigate(`/cases/${reached.id}/show`, { state: { decided } });
      } else if (decided !== undefined) {
        tell(text('act.queueEnded', { ...decided }), 'success');
        await navigate(current.path);
      }
    },
    [current, caseId, dataProvider, navigate, tell, text, write],
  );
  const go = useCallback(
    async (step: -1 | 1, decided?: Decided) => {
      if (decided !== undefined) {
        await lead(() => walkTo(step, decided));
      } else if (!isLeading()) {
        await walkTo(step);
      }
    },
    [walkTo, lead, isLeading],
  );
  return { queue: current.path, go };
}
