import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, useRef } from 'react';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { askedOf } from '#requests/asked.ts';
import { REQUESTS } from '#requests/index.ts';
import { isConcluded } from '#rules/case-state.ts';
import { useLocalized, useText } from '../../i18n/use-text.ts';
import { useShortcuts } from '../../shortcuts/shortcut-context.ts';
import { AnswerText } from './AnswerText.tsx';
import { DoctorCard } from './DoctorCard.tsx';
import { FIELD_PIN_CLASS, FieldPin } from './FieldPin.tsx';

/**
 * What the citizen asks for: the doctor chosen and the other answers of the form, each with a button
 * that says what is wrong with it.
 */
export function AskedSection({ view }: { view: DeskCaseView }) {
  const text = useText();
  const localized = useLocalized();
  const titleId = useId();
  const request = REQUESTS[view.type];
  const { fields } = askedOf(request, view.form);
  const doctorField = fields.find(({ kind }) => kind === 'doctor');
  const open = !isConcluded(view.state);
  const section = useRef<HTMLElement>(null);
  useShortcuts([
    {
      keys: 's',
      label: 'shortcuts.pinField',
      run: () => section.current?.querySelector<HTMLElement>(`.${FIELD_PIN_CLASS}`)?.focus(),
    },
  ]);
  return (
    <section ref={section} aria-labelledby={titleId}>
      <Typography variant="h2" id={titleId} gutterBottom>
        {text('asked.title')}
      </Typography>
      <Typography gutterBottom>{localized(request.title)}</Typography>
      {open && doctorField !== undefined && (
        <Box sx={{ color: 'text.secondary' }}>
          {localized(doctorField.label)}
          <FieldPin field={doctorField} />
        </Box>
      )}
      {view.chosenDoctor !== null && <DoctorCard doctor={view.chosenDoctor} />}
      <Box
        component="dl"
        sx={{ my: 1, '& dt': { color: 'text.secondary' }, '& dd': { m: 0, mb: 1 } }}
      >
        {fields
          .filter((field) => field !== doctorField)
          .map((field) => (
            <div key={field.name}>
              <dt>
                {localized(field.label)}
                {open && <FieldPin field={field} />}
              </dt>
              <dd style={{ whiteSpace: 'pre-wrap' }}>
                <AnswerText field={field} value={view.form[field.name]} />
              </dd>
            </div>
          ))}
      </Box>
    </section>
  );
}
