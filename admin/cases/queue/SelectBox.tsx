import Checkbox from '@mui/material/Checkbox';
import { useListContext } from 'react-admin';
import type { QueueRow } from '#contract/desk-case.ts';
import { useText } from '../../i18n/use-text.ts';

/** Selects a case for what is done to several together. */
export function SelectBox({ row }: { row: QueueRow }) {
  const text = useText();
  const { selectedIds, onToggleItem } = useListContext<QueueRow>();
  return (
    <Checkbox
      size="small"
      sx={{ p: 0.5 }}
      checked={selectedIds.includes(row.id)}
      // A click on the box is none on the row, which would open it.
      onClick={(event) => event.stopPropagation()}
      onChange={() => onToggleItem(row.id)}
      slotProps={{
        input: { 'aria-label': text('queue.selectOne', { protocol: row.protocolNumber }) },
      }}
    />
  );
}
