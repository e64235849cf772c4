import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { formatDate } from '../../format/format-date.ts';
import { TONES } from '../../frame/theme.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';
import { fieldRows } from './person-fields.ts';
import { RegistryFacts } from './RegistryFacts.tsx';

/** An address of email breaks before its sign rather than inside a name; what is copied stays whole. */
function breakable(value: string): ReactNode {
  const [name = '', ...rest] = value.split(/(?=@)/);
  return (
    <>
      {name}
      {rest.length > 0 && <wbr />}
      {rest.join('')}
    </>
  );
}

/** What the citizen declared beside what the registry says, the differences in sight. */
export function PersonSection({ view }: { view: DeskCaseView }) {
  const text = useText();
  const locale = useDeskLocale();
  const titleId = useId();
  const rows = fieldRows(view, {
    date: (date) => formatDate(date, locale),
    sex: (sex) => text(sex === 'F' ? 'person.sexF' : 'person.sexM'),
  });
  const differing = view.applicant.matchesRegistry.length;
  return (
    <section aria-labelledby={titleId}>
      <Typography variant="h2" id={titleId}>
        {text(
          view.beneficiary.id === view.applicantRecord?.id
            ? 'person.title'
            : 'person.applicantTitle',
        )}
      </Typography>
      <Typography
        variant="body2"
        sx={{ color: differing > 0 ? TONES.amber.color : TONES.green.color, fontWeight: 600 }}
        gutterBottom
      >
        {differing > 0
          ? text('person.someDiffer', { smart_count: differing })
          : text('person.allMatch')}
      </Typography>
      {!view.beneficiary.registered && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {text('person.notRegistered')}
        </Alert>
      )}
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{text('person.field')}</th>
            <th scope="col">{text('person.declared')}</th>
            <th scope="col">{text('person.registry')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, declared, registry, differs }) => (
            <Box component="tr" key={field} sx={{ bgcolor: differs ? TONES.amber.background : '' }}>
              <th scope="row">
                {text(`words.personField.${field}`)}
                {differs && (
                  <Box component="span" sx={{ color: TONES.amber.color, ml: 0.5 }}>
                    · {text('person.differs')}
                  </Box>
                )}
              </th>
              <td style={{ overflowWrap: 'anywhere' }}>{breakable(declared ?? '')}</td>
              <td style={{ overflowWrap: 'anywhere' }}>
                {breakable(registry ?? text('person.none'))}
              </td>
            </Box>
          ))}
          <tr>
            <th scope="row">{text('person.language')}</th>
            <td colSpan={2}>
              {text(view.applicant.locale === 'en' ? 'frame.english' : 'frame.italian')}
            </td>
          </tr>
        </tbody>
      </table>
      {view.beneficiary.id === view.applicantRecord?.id && (
        <RegistryFacts person={view.beneficiary} caseId={view.id} />
      )}
    </section>
  );
}
