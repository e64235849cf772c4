import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import { ExportFilter } from '#contract/export.ts';
import type { QueueRow } from '#contract/desk-case.ts';
import { useText } from '../i18n/use-text.ts';
import { useQueueMemory } from '../cases/queue/queue-memory.ts';
import { ExportDialog } from './ExportDialog.tsx';

/** Exports what the queue shows: its filters, what is searched for and its order. */
export function ExportButton() {
  const text = useText();
  const [open, setOpen] = useState(false);
  const { filterValues, sort } = useListContext<QueueRow>();
  const { text: searched } = useQueueMemory();
  const asked = ExportFilter.safeParse({
    ...filterValues,
    sort: sort.field,
    order: sort.order,
    ...(searched !== '' && { text: searched }),
  });
  return (
    <>
      <Button startIcon={<DownloadIcon />} onClick={() => setOpen(true)}>
        {text('export.open')}
      </Button>
      {open && asked.data !== undefined && (
        <ExportDialog filter={asked.data} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
