import { QUEUE_COLUMNS, type QueueColumn } from '#contract/desk-queue.ts';
import { stackedRows } from '../../frame/stacked-rows.ts';
import type { Text } from '../../i18n/i18n-provider.ts';

/** What a value does not say by itself: which day it is, whose name. */
const NAMED: readonly QueueColumn[] = ['submitted', 'waitingSince', 'due', 'assignee'];

/** Style of the queue on a phone: each case a block, headed by its box and its protocol number. */
export function queueOnPhone(
  columns: readonly QueueColumn[],
  text: Text,
): ReturnType<typeof stackedRows> {
  const named = QUEUE_COLUMNS.filter((column) => columns.includes(column)).map((column) =>
    NAMED.includes(column) ? text(`queue.${column}`) : '',
  );
  return stackedRows(['', '', ...named, ''], {
    '& tbody tr': { px: 2, py: 1, borderBottom: '1px solid', borderColor: 'divider' },
    '& tbody tr > td:nth-of-type(-n+2)': { display: 'inline-block', border: 0, p: 0, pr: 1 },
  });
}
