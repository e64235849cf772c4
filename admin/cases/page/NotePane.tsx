import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { NoteView } from '#contract/desk-case.ts';
import { formatMoment } from '../../format/format-date.ts';
import { EmptyState } from '../../frame/EmptyState.tsx';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';

/** The office's own notes. */
export function NotePane({ notes, onAdd }: { notes: readonly NoteView[]; onAdd: () => void }) {
  const text = useText();
  const locale = useDeskLocale();
  return (
    <>
      <Button variant="outlined" onClick={onAdd} sx={{ mb: 2 }}>
        {text('note.add')}
      </Button>
      {notes.length === 0 && <EmptyState title={text('note.empty')} />}
      {notes.map((note) => (
        <Box component="article" key={note.id} sx={{ mb: 1.5 }}>
          <Typography variant="body2" color="text.secondary">
            {note.author} · {formatMoment(note.at, locale)}
          </Typography>
          <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{note.text}</div>
        </Box>
      ))}
    </>
  );
}
