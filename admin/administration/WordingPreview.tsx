import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { LOCALES } from '#contract/localized.ts';
import type { MailPreview, SmsPreview } from '#contract/message-wording.ts';
import { useText } from '../i18n/use-text.ts';

/** A message filled in with sample data, as who gets it reads it, in every language. */
export function WordingPreview({ preview }: { preview: MailPreview | SmsPreview }) {
  const text = useText();
  return (
    <Box component="section" aria-label={text('administration.wording.preview')} aria-live="polite">
      <Typography variant="h3" gutterBottom>
        {text('administration.wording.sample')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { md: '1fr 1fr' } }}>
        {LOCALES.map((locale) => {
          const page = preview[locale];
          return (
            <Box
              key={locale}
              lang={locale}
              sx={{ border: '1px solid', borderColor: 'divider', p: 2 }}
            >
              {'subject' in page && <strong>{page.subject}</strong>}
              <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{page.text}</div>
              {'length' in page && <SmsSize length={page.length} />}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}

function SmsSize({ length }: { length: SmsPreview['it']['length'] }) {
  const text = useText();
  const { characters, segments, alphabet, foreign } = length;
  return (
    <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
      {text('administration.wording.sms1', { characters, segments, alphabet })}
      {foreign.length > 0 &&
        `. ${text('administration.wording.foreign', { signs: foreign.join(' ') })}`}
    </Typography>
  );
}
