import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ImportReport } from '#contract/csv-import.ts';
import { useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { ImportChanges } from './ImportChanges.tsx';
import { saveFile } from './save-file.ts';

interface ImportOutcomeProps {
  report: ImportReport;
  busy: boolean;
  onApply: () => void;
}

/** What became of a file: good and to be written, written, or refused line by line. */
export function ImportOutcome({ report, busy, onApply }: ImportOutcomeProps) {
  const text = useText();
  const dataProvider = useDeskProvider();
  const { id, state, lines, refused, created, changed, unchanged, encoding, refusals } = report;
  if (state !== 'REFUSED') {
    const said = state === 'APPLIED' ? 'administration.import.done' : 'administration.import.good';
    return (
      <>
        <Alert severity="success" component="output">
          {text(said, { smart_count: lines })}{' '}
          {text('administration.import.effect', { created, changed, unchanged })}{' '}
          {encoding !== null && text('administration.import.encoding', { encoding })}
        </Alert>
        {state === 'CHECKED' && <ImportChanges changes={report.changes} />}
        {state === 'CHECKED' && (
          <Button variant="contained" disabled={busy} onClick={onApply}>
            {text('administration.import.apply', { smart_count: lines })}
          </Button>
        )}
      </>
    );
  }
  return (
    <>
      <Alert severity="error" role="alert">
        {text('administration.import.refused', { refused, lines })}
      </Alert>
      <Button
        onClick={() =>
          void dataProvider
            .readRefusals(id)
            .then((file) => saveFile(file, 'righe-rifiutate.csv'))
            .catch(() => undefined)
        }
      >
        {text('administration.import.report')}
      </Button>
      <Box
        sx={{ overflowX: 'auto', width: '100%' }}
        tabIndex={0}
        component="section"
        aria-label={text('administration.import.reason')}
      >
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{text('administration.import.line')}</TableCell>
              <TableCell>{text('administration.import.column')}</TableCell>
              <TableCell>{text('administration.import.reason')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {refusals.map(({ line, column, reason }) => (
              <TableRow key={`${line} ${column ?? ''} ${reason}`}>
                <TableCell>{line}</TableCell>
                <TableCell>{column}</TableCell>
                <TableCell>{reason}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </>
  );
}
