import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { type DeskPreregistration, IdentifiedHow } from '#contract/preregistration.ts';
import { askedOf } from '#requests/asked.ts';
import { REQUESTS } from '#requests/index.ts';
import { sayField } from '#requests/say-field.ts';
import { formatDate } from '../format/format-date.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useDeskLocale, useLocalized, useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';

/** What a pre-registration declares, and its confirmation; then it is a case like any other. */
export function FoundPreregistration({ found }: { found: DeskPreregistration }) {
  const text = useText();
  const localized = useLocalized();
  const locale = useDeskLocale();
  const { fields } = askedOf(REQUESTS.INCOME_PREREGISTRATION, found.form);
  const declared = [
    ['surname', found.surname],
    ['name', found.name],
    ['fiscalCode', found.fiscalCode],
    ['birthDate', formatDate(found.birthDate, locale)],
    ['contact', found.email ?? found.mobile ?? ''],
    ['madeOn', formatDate(found.madeOn, locale)],
    ['confirmBy', formatDate(found.confirmBy, locale)],
  ] as const;
  return (
    <section aria-labelledby="declared">
      <Typography variant="h2" id="declared" gutterBottom>
        {text('preregistration.declared')}
      </Typography>
      <Box
        component="dl"
        sx={{ my: 1, '& dt': { color: 'text.secondary' }, '& dd': { m: 0, mb: 1 } }}
      >
        {declared.map(([key, value]) => (
          <div key={key}>
            <dt>{text(`preregistration.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {fields.map((field) => (
          <div key={field.name}>
            <dt>{localized(field.label)}</dt>
            <dd style={{ whiteSpace: 'pre-wrap' }}>
              {sayField(field, found.form[field.name], locale) || text('asked.empty')}
            </dd>
          </div>
        ))}
      </Box>
      {!found.open && <Alert severity="info">{text('preregistration.closed')}</Alert>}
      {found.open && !found.inRegistry && (
        <Alert severity="warning">{text('preregistration.notInRegistry')}</Alert>
      )}
      {found.open && found.inRegistry && <Confirmation found={found} />}
    </section>
  );
}

function Confirmation({ found }: { found: DeskPreregistration }) {
  const text = useText();
  const dataProvider = useDeskProvider();
  const navigate = useNavigate();
  const [how, setHow] = useState<IdentifiedHow>();
  const [tried, setTried] = useState(false);
  const confirming = useMutation({
    mutationFn: (chosen: IdentifiedHow) =>
      dataProvider.confirmPreregistration(found.caseId, { version: found.version, how: chosen }),
    onSuccess: ({ id }) => navigate(`/cases/${id}/show`),
  });
  const missing = tried && how === undefined;
  return (
    <>
      <FormControl error={missing} required sx={{ display: 'block', my: 2 }}>
        <FormLabel id="how">{text('preregistration.how')}</FormLabel>
        <RadioGroup
          aria-labelledby="how"
          value={how ?? ''}
          onChange={(event) => setHow(IdentifiedHow.parse(event.target.value))}
        >
          {IdentifiedHow.options.map((value) => (
            <FormControlLabel
              key={value}
              value={value}
              control={<Radio />}
              label={text(`preregistration.${value}`)}
            />
          ))}
        </RadioGroup>
        {missing && <FormHelperText>{text('preregistration.howMissing')}</FormHelperText>}
      </FormControl>
      {confirming.isError && <ProblemAlert error={confirming.error} />}
      <Button
        variant="contained"
        onClick={() => {
          setTried(true);
          if (how !== undefined && !confirming.isPending) {
            confirming.mutate(how);
          }
        }}
      >
        {text('preregistration.confirm')}
      </Button>
    </>
  );
}
