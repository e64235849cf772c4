import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import { useText } from '../../i18n/use-text.ts';

/** Shown while a document is on its way. */
export function DocumentWait() {
  const text = useText();
  return (
    <Box component="output" sx={{ display: 'flex', gap: 1.5, alignItems: 'center', p: 3 }}>
      <CircularProgress size={20} aria-hidden />
      {text('document.loading')}
    </Box>
  );
}
