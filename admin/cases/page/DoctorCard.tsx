import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { DoctorSummary, Surgery } from '#contract/doctor.ts';
import { formatDate } from '../../format/format-date.ts';
import { TONES } from '../../frame/theme.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';

const WEEKDAYS = [
  'words.weekday.d1',
  'words.weekday.d2',
  'words.weekday.d3',
  'words.weekday.d4',
  'words.weekday.d5',
  'words.weekday.d6',
  'words.weekday.d7',
] as const;

/** The doctor chosen: whether places are left, which appointment, where they receive. */
export function DoctorCard({ doctor }: { doctor: DoctorSummary }) {
  const text = useText();
  const locale = useDeskLocale();
  const end = doctor.appointmentEnd ?? doctor.activeTo;
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }}>
      <Typography sx={{ fontWeight: 700 }}>
        {doctor.surname} {doctor.name}
      </Typography>
      <div>
        {text(`words.doctorKind.${doctor.kind}`)} · {text('asked.zone')} {doctor.zoneName} ·{' '}
        <Box
          component="strong"
          sx={{ color: doctor.places === 'AVAILABLE' ? TONES.green.color : TONES.red.color }}
        >
          {text(`words.places.${doctor.places}`)}
        </Box>
      </div>
      <div>
        {text(`words.appointmentKind.${doctor.appointmentKind}`)}
        {end !== null && ` ${text('asked.until', { date: formatDate(end, locale) })}`}
        {doctor.practiceName !== null && ` · ${text('asked.practice')}: ${doctor.practiceName}`}
        {doctor.languages.length > 0 &&
          ` · ${text('asked.languages')}: ${doctor.languages.join(', ')}`}
      </div>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
        {text('asked.surgeries')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {doctor.surgeries.map((surgery) => (
          <SurgeryLine key={surgery.id} surgery={surgery} />
        ))}
      </Box>
    </Paper>
  );
}

function SurgeryLine({ surgery }: { surgery: Surgery }) {
  const text = useText();
  const hours = surgery.openingHours.map(
    ({ weekday, from, to }) => `${text(WEEKDAYS[weekday - 1] ?? 'person.none')} ${from}-${to}`,
  );
  return (
    <li>
      {surgery.street}, {surgery.postcode} {surgery.municipalityName} · {surgery.phone}
      <div>
        {hours.join(', ')}
        {surgery.byAppointment && ` (${text('asked.byAppointment')})`}
      </div>
    </li>
  );
}
