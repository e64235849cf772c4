import Box from '@mui/material/Box';
import type { CivilDate } from '#contract/civil-date.ts';
import { type Due, dueOf } from '../format/due.ts';
import { formatDate } from '../format/format-date.ts';
import { useToday } from '../format/use-today.ts';
import { TONES } from '../frame/theme.ts';
import type { Text } from '../i18n/i18n-provider.ts';
import { useDeskLocale, useText } from '../i18n/use-text.ts';

interface DueDateProps {
  dueOn: CivilDate | null;
  suspended?: boolean;
  overdue?: boolean;
  /** Working days of the office until that day, where the server says so. */
  workingDays?: number | null;
}

/** A term: its day, and in words how it stands. */
export function DueDate({
  dueOn,
  suspended = false,
  overdue = false,
  workingDays = null,
}: DueDateProps) {
  const text = useText();
  const locale = useDeskLocale();
  const due = dueOf(dueOn, useToday(), { suspended, overdue });
  const urgent = due.kind === 'over' || due.kind === 'near';
  return (
    // Where there is little room the words go below the day, neither of them broken.
    <Box component="span" sx={{ '& > span': { display: 'inline-block', whiteSpace: 'nowrap' } }}>
      {dueOn !== null && !suspended && (
        <>
          <span>{formatDate(dueOn, locale)}</span>{' '}
        </>
      )}
      <Box
        component="span"
        sx={{
          fontSize: '0.8125rem',
          fontWeight: urgent ? 700 : 400,
          color:
            due.kind === 'over'
              ? TONES.red.color
              : due.kind === 'near'
                ? TONES.amber.color
                : 'text.secondary',
        }}
      >
        {inWords(due, workingDays, text)}
      </Box>
    </Box>
  );
}

function inWords(due: Due, workingDays: number | null, text: Text): string {
  if (due.kind === 'none' || due.kind === 'suspended') {
    return text(due.kind === 'none' ? 'queue.noDue' : 'queue.suspended');
  }
  if (due.kind === 'over') {
    return text('queue.overdue', { smart_count: due.days });
  }
  if (due.days > 0 && workingDays !== null) {
    return text('queue.workingDaysLeft', { smart_count: Math.max(workingDays, 0) });
  }
  return due.days === 0 ? text('queue.dueToday') : text('queue.dueIn', { smart_count: due.days });
}
