import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import type { NewExport } from '#contract/export.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useTell } from '../frame/use-tell.ts';
import { useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { download } from './download.ts';
import { ExportFields } from './ExportFields.tsx';
import { useExportShape } from './use-export-shape.ts';

interface ExportDialogProps {
  filter: NewExport['filter'];
  onClose: () => void;
}

/** Asks for format and columns, and has the browser fetch the file. */
export function ExportDialog({ filter, onClose }: ExportDialogProps) {
  const text = useText();
  const tell = useTell();
  const titleId = useId();
  const dataProvider = useDeskProvider();
  const [shape, changeShape] = useExportShape();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      dataProvider.startExport({
        format: shape.format,
        columns: [...shape.columns],
        filter,
      }),
    onSuccess: ({ id }) => {
      download(`/api/desk/exports/${id}/content`);
      tell(text('export.started'), 'info');
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{text('export.title')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{text('export.lead')}</Typography>
        {error !== null && <ProblemAlert error={error} />}
        <ExportFields shape={shape} change={changeShape} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('export.cancel')}</Button>
        <Button
          variant="contained"
          disabled={isPending || shape.columns.length === 0}
          onClick={() => mutate()}
        >
          {text('export.submit')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
