import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import { useText } from '../i18n/use-text.ts';

/** Stands where something is being read, and says so. */
export function Waiting() {
  const text = useText();
  return (
    <Box component="output" sx={{ display: 'block', textAlign: 'center', p: 4 }}>
      <CircularProgress size={24} aria-label={text('frame.loading')} />
    </Box>
  );
}
