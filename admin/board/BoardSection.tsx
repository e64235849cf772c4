import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { BoardRow } from './board-rows.ts';
import { BoardBars } from './BoardBars.tsx';
import { BoardTable } from './BoardTable.tsx';

/** Open cases by one criterion, as bars or as a table. */
export function BoardSection({ title, rows }: { title: string; rows: readonly BoardRow[] }) {
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
      {asTable ? <BoardTable title={title} rows={rows} /> : <BoardBars rows={rows} />}
    </Paper>
  );
}
