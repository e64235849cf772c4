import Box from '@mui/material/Box';
import type { CaseState } from '#contract/case-state.ts';
import { useText } from '../i18n/use-text.ts';
import { type Tone, TONES } from '../frame/theme.ts';

const TONE: Readonly<Record<CaseState, Tone>> = {
  DRAFT: 'grey',
  AWAITING_CONFIRMATION: 'grey',
  SUBMITTED: 'blue',
  IN_CHARGE: 'violet',
  INTEGRATION_REQUESTED: 'amber',
  INTEGRATION_RECEIVED: 'blue',
  REJECTION_NOTICE: 'amber',
  APPROVED: 'green',
  COMMITTING: 'green',
  COMMIT_FAILED: 'red',
  COMPLETED: 'green',
  REJECTED: 'grey',
  WITHDRAWN: 'grey',
  EXPIRED: 'grey',
};

/** A case's state in words; the colour only helps the eye. */
export function StateChip({ state }: { state: CaseState }) {
  const text = useText();
  return (
    <Box
      component="span"
      sx={{
        ...toneOf(TONE[state]),
        display: 'inline-block',
        px: 1,
        borderRadius: 1,
        border: '1px solid currentColor',
        fontWeight: 600,
        fontSize: '0.8125rem',
        whiteSpace: 'nowrap',
      }}
    >
      {text(`words.state.${state}`)}
    </Box>
  );
}

function toneOf(tone: Tone): { color: string; backgroundColor: string } {
  return { color: TONES[tone].color, backgroundColor: TONES[tone].background };
}
