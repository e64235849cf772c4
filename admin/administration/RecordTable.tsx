import Paper from '@mui/material/Paper';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Link as RouterLink } from 'react-router-dom';
import type { AdminRecord } from '../api/administration-acts.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { stackedRows } from '../frame/stacked-rows.ts';
import { useText } from '../i18n/use-text.ts';
import type { RecordKind } from './record-kinds.ts';
import { useShownValue } from './use-shown-value.ts';

interface RecordTableProps {
  kind: RecordKind;
  title: string;
  rows: readonly AdminRecord[];
}

/** A page of records; the first cell of each leads to it. */
export function RecordTable({ kind, title, rows }: RecordTableProps) {
  const text = useText();
  const shown = useShownValue();
  if (rows.length === 0) {
    return <EmptyState title={text('administration.empty')} />;
  }
  const names = kind.columns.map((column) =>
    column === 'id' && kind.name === 'request-terms'
      ? text('queue.type')
      : text(`administration.field.${column}`),
  );
  return (
    <Paper
      variant="outlined"
      sx={{ overflowX: 'auto', px: { xs: 1.5, sm: 0 }, ...stackedRows(['', ...names.slice(1)]) }}
      tabIndex={0}
      component="section"
      aria-label={title}
    >
      <Table size="small" aria-label={title}>
        <TableHead>
          <TableRow>
            {names.map((name) => (
              <TableCell key={name}>{name}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id} hover>
              {kind.columns.map((column, at) => (
                <TableCell key={column}>
                  {at === 0 ? (
                    <Link component={RouterLink} to={`/administration/${kind.name}/${row.id}`}>
                      {shown(column, row[column]) || String(row.id)}
                    </Link>
                  ) : (
                    shown(column, row[column])
                  )}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Paper>
  );
}
