import { type RefObject, useEffect, useRef } from 'react';
import type { QueueRow } from '#contract/desk-case.ts';
import { canMove } from '#rules/case-state.ts';
import { useShortcuts } from '../../shortcuts/shortcut-context.ts';

/** Leads to the first case of the queue; Enter in the search does the same. */
export const FIRST_CASE = 'f';

/**
 * Moves over the queue by keys. The place of the reader is the focused link of a row, so Enter
 * opens it with no help of ours; when that row leaves, the focus goes to the one in its place.
 */
export function useQueueKeys(
  table: RefObject<HTMLElement | null>,
  rows: readonly QueueRow[],
  take: (row: QueueRow) => Promise<void>,
): void {
  const place = useRef(-1);

  const links = (): HTMLElement[] => [
    ...(table.current?.querySelectorAll<HTMLElement>('a[data-case]') ?? []),
  ];
  const focused = (): number =>
    links().findIndex((link) => link.closest('tr')?.contains(document.activeElement) ?? false);
  const goTo = (wanted: number): void => {
    const all = links();
    const to = Math.min(Math.max(wanted, 0), all.length - 1);
    place.current = to;
    all[to]?.focus();
    all[to]?.scrollIntoView({ block: 'nearest' });
  };
  const move = (step: number): void => goTo((focused() === -1 ? place.current : focused()) + step);

  useShortcuts([
    { keys: 'j', label: 'shortcuts.next', run: () => move(1) },
    { keys: 'k', label: 'shortcuts.previous', run: () => move(-1) },
    { keys: FIRST_CASE, label: 'shortcuts.first', run: () => goTo(0) },
    {
      keys: 's',
      label: 'shortcuts.select',
      run: () => {
        const row = links()[focused()]?.closest('tr');
        row?.querySelector<HTMLElement>('input[type=checkbox]')?.click();
      },
    },
    {
      keys: 't',
      label: 'shortcuts.take',
      run: () => {
        const at = focused();
        const row = rows.find(({ id }) => id === links()[at]?.dataset['case']);
        if (row !== undefined && row.assigneeId === null && canMove(row.state, 'take')) {
          place.current = at;
          void take(row);
        }
      },
    },
  ]);

  useEffect(() => {
    if (place.current >= 0 && document.activeElement === document.body) {
      const id = rows[Math.min(place.current, rows.length - 1)]?.id;
      table.current?.querySelector<HTMLElement>(`a[data-case="${id}"]`)?.focus();
    }
  }, [rows, table]);
}
