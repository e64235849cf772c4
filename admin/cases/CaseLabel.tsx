import Box from '@mui/material/Box';
import type { CaseLabelView } from '#contract/desk-queue.ts';
import { TONES } from '../frame/theme.ts';
import { useLocalized } from '../i18n/use-text.ts';

/** A label of the authority on a case; the words say it, the colour only helps the eye. */
export function CaseLabel({ label }: { label: CaseLabelView }) {
  const localized = useLocalized();
  const tone = TONES[label.tone];
  return (
    <Box
      component="span"
      sx={{
        color: tone.color,
        backgroundColor: tone.background,
        display: 'inline-block',
        px: 0.75,
        mr: 0.5,
        borderRadius: 4,
        fontWeight: 600,
        fontSize: '0.75rem',
        whiteSpace: 'nowrap',
      }}
    >
      {label.urgent && '! '}
      {localized(label.name)}
    </Box>
  );
}
