import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { askedOf } from '#requests/asked.ts';
import { REQUESTS } from '#requests/index.ts';
import { sayField } from '#requests/say-field.ts';
import { useDeskLocale, useLocalized, useText } from '../../i18n/use-text.ts';
import { DoctorCard } from './DoctorCard.tsx';

/** What the citizen asks for: the doctor chosen and the other answers of the form. */
export function AskedSection({ view }: { view: DeskCaseView }) {
  const text = useText();
  const localized = useLocalized();
  const locale = useDeskLocale();
  const titleId = useId();
  const request = REQUESTS[view.type];
  return (
    <section aria-labelledby={titleId}>
      <Typography variant="h2" id={titleId} gutterBottom>
        {text('asked.title')}
      </Typography>
      <Typography gutterBottom>{localized(request.title)}</Typography>
      {view.chosenDoctor !== null && <DoctorCard doctor={view.chosenDoctor} />}
      <Box
        component="dl"
        sx={{ my: 1, '& dt': { color: 'text.secondary' }, '& dd': { m: 0, mb: 1 } }}
      >
        {askedOf(request, view.form)
          .fields.filter((field) => field.kind !== 'doctor')
          .map((field) => (
            <div key={field.name}>
              <dt>{localized(field.label)}</dt>
              <dd style={{ whiteSpace: 'pre-wrap' }}>
                {sayField(field, view.form[field.name], locale) || text('asked.empty')}
              </dd>
            </div>
          ))}
      </Box>
    </section>
  );
}
