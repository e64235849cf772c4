import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId, useState } from 'react';
import { useText } from '../i18n/use-text.ts';

interface ChartOrTableProps {
  title: string;
  chart: ReactNode;
  /** The same numbers, for whoever reads them rather than sees them. */
  table: ReactNode;
}

/** A section of the board that shows its numbers as a chart or as a table. */
export function ChartOrTable({ title, chart, table }: ChartOrTableProps) {
  const text = useText();
  const titleId = useId();
  const [asTable, setAsTable] = useState(false);
  return (
    <Paper variant="outlined" component="section" aria-labelledby={titleId} sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', mb: 1 }}>
        <Typography variant="h2" id={titleId} sx={{ flex: 1 }}>
          {title}
        </Typography>
        <Button onClick={() => setAsTable(!asTable)} aria-describedby={titleId}>
          {text(asTable ? 'board.showBars' : 'board.showTable')}
        </Button>
      </Box>
      {asTable ? table : chart}
    </Paper>
  );
}
