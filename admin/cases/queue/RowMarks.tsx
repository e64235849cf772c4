import CircleIcon from '@mui/icons-material/Circle';
import VisibilityIcon from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import type { QueueRow } from '#contract/desk-case.ts';
import { formatNames } from '../../format/format-date.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';

interface RowMarksProps {
  row: QueueRow;
  viewers: readonly string[];
}

/** What a row tells at a glance: news since it was last opened, and who has it open now. */
export function RowMarks({ row, viewers }: RowMarksProps) {
  const text = useText();
  const locale = useDeskLocale();
  return (
    <>
      {row.unread && (
        <>
          <CircleIcon sx={{ fontSize: 9, ml: 0.75, color: 'primary.main' }} />
          <span className="visually-hidden"> {text('queue.unread')}</span>
        </>
      )}
      {viewers.length > 0 && (
        <Box component="span" sx={{ display: 'block', fontSize: '0.75rem', whiteSpace: 'nowrap' }}>
          <VisibilityIcon sx={{ fontSize: 13, mr: 0.5, verticalAlign: 'middle' }} />
          {text('queue.openAt', { names: formatNames(viewers, locale) })}
        </Box>
      )}
    </>
  );
}
