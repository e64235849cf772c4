import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { fieldsOf } from '#requests/form-schema.ts';
import { REQUESTS } from '#requests/index.ts';
import { useLocalized, useText } from '../../i18n/use-text.ts';
import { DoctorCard } from './DoctorCard.tsx';

/** What the citizen asks for: the doctor chosen and the other answers of the form. */
export function AskedSection({ view }: { view: DeskCaseView }) {
  const text = useText();
  const localized = useLocalized();
  const titleId = useId();
  const request = REQUESTS[view.type];
  const answer = (value: string | boolean | null | undefined): string => {
    if (typeof value === 'boolean') {
      return text(value ? 'asked.yes' : 'asked.no');
    }
    return value === null || value === undefined || value === '' ? text('asked.empty') : value;
  };
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
        {fieldsOf(request)
          .filter((field) => field.kind !== 'doctor')
          .map((field) => (
            <div key={field.name}>
              <dt>{localized(field.label)}</dt>
              <dd style={{ whiteSpace: 'pre-wrap' }}>{answer(view.form[field.name])}</dd>
            </div>
          ))}
      </Box>
    </section>
  );
}
