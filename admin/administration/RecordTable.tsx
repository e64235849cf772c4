import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Link as RouterLink } from 'react-router-dom';
import type { AdminRecord } from '../api/administration-acts.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
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
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} component="section" aria-label={title}>
      <Table size="small" aria-label={title}>
        <TableHead>
          <TableRow>
            {kind.columns.map((column) => (
              <TableCell key={column}>{text(`administration.field.${column}`)}</TableCell>
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
    </Box>
  );
}
