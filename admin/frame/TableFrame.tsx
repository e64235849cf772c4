import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { stackedRows } from './stacked-rows.ts';

interface TableFrameProps {
  caption: string;
  columns: readonly string[];
  children: ReactNode;
  /** Height from which the rows scroll; absent: all stand there. */
  tallest?: number;
}

/**
 * A plain table with named columns, wide or long ones in a frame that scrolls by itself; on a phone
 * each row is a block, headed by its first cell.
 */
export function TableFrame({ caption, columns, children, tallest }: TableFrameProps) {
  return (
    <Box
      // Scrolled by keyboard too (WCAG 2.1.1).
      tabIndex={0}
      component="fieldset"
      aria-label={caption}
      // Positioned: what is hidden in its cells would otherwise widen the page.
      sx={{
        position: 'relative',
        overflow: 'auto',
        maxHeight: tallest,
        minWidth: 0,
        m: 0,
        p: 0,
        border: 0,
        ...stackedRows(['', ...columns.slice(1)]),
      }}
    >
      <table className="plain-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Box>
  );
}
