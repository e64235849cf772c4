import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import {
  EXPORT_COLUMNS,
  EXPORT_FORMATS,
  type ExportColumn,
  ExportFormat,
  type NewExport,
} from '#contract/export.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useTell } from '../frame/use-tell.ts';
import { useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { download } from './download.ts';

interface ExportDialogProps {
  filter: NewExport['filter'];
  onClose: () => void;
}

/** Asks for format and columns, and has the browser fetch the file. */
export function ExportDialog({ filter, onClose }: ExportDialogProps) {
  const text = useText();
  const tell = useTell();
  const titleId = useId();
  const formatId = useId();
  const dataProvider = useDeskProvider();
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [chosen, setChosen] = useState<readonly ExportColumn[]>(EXPORT_COLUMNS);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => dataProvider.startExport({ format, columns: [...chosen], filter }),
    onSuccess: ({ id }) => {
      download(`/api/desk/exports/${id}/content`);
      tell(text('export.started'), 'info');
      onClose();
    },
  });
  const toggle = (column: ExportColumn): void =>
    setChosen(EXPORT_COLUMNS.filter((each) => (each === column) !== chosen.includes(each)));
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{text('export.title')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{text('export.lead')}</Typography>
        {error !== null && <ProblemAlert error={error} />}
        <FormControl sx={{ mb: 2 }}>
          <FormLabel id={formatId}>{text('export.format')}</FormLabel>
          <RadioGroup
            row
            aria-labelledby={formatId}
            value={format}
            onChange={(event) => setFormat(ExportFormat.parse(event.target.value))}
          >
            {EXPORT_FORMATS.map((each) => (
              <FormControlLabel
                key={each}
                value={each}
                control={<Radio />}
                label={text(`export.${each}`)}
              />
            ))}
          </RadioGroup>
        </FormControl>
        <FormControl component="fieldset" sx={{ display: 'block' }}>
          <FormLabel component="legend">{text('export.columns')}</FormLabel>
          <FormGroup row>
            {EXPORT_COLUMNS.map((column) => (
              <FormControlLabel
                key={column}
                control={
                  <Checkbox checked={chosen.includes(column)} onChange={() => toggle(column)} />
                }
                label={text(`export.column.${column}`)}
              />
            ))}
          </FormGroup>
        </FormControl>
        {chosen.length === 0 && <Alert severity="error">{text('export.noColumn')}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('export.cancel')}</Button>
        <Button
          variant="contained"
          disabled={isPending || chosen.length === 0}
          onClick={() => mutate()}
        >
          {text('export.submit')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
