import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { IntegrationPreview as Preview } from '#contract/desk-case.ts';
import type { Locale } from '#contract/localized.ts';
import { formatDay } from '../../format/format-date.ts';
import { textIn } from '../../i18n/i18n-provider.ts';
import { useText } from '../../i18n/use-text.ts';
import type { IntegrationItemDraft } from '../documents/document-marks.ts';

interface IntegrationPreviewProps {
  message: string;
  items: readonly IntegrationItemDraft[];
  preview: Preview | undefined;
  /** The citizen's language. */
  locale: Locale;
}

/** What the citizen gets: the messages that leave, and what they lead to in the private area. */
export function IntegrationPreview({ message, items, preview, locale }: IntegrationPreviewProps) {
  const text = useText();
  const citizen = textIn(locale);
  return (
    <Stack
      spacing={2}
      component="section"
      aria-label={text('integration.preview')}
      // It is longer than the dialog and holds nothing to press: the keyboard scrolls it from here.
      tabIndex={0}
      sx={{ mt: 2 }}
    >
      <Sheet title={text('integration.inArea')} lang={locale}>
        <Typography sx={{ whiteSpace: 'pre-wrap', mb: 2 }}>{message}</Typography>
        {preview !== undefined && (
          <Typography sx={{ fontWeight: 600, mb: 2 }}>
            {citizen('citizen.answerBy', { day: formatDay(preview.dueOn, locale) })}
          </Typography>
        )}
        <Typography sx={{ fontWeight: 700 }}>{citizen('citizen.asks')}</Typography>
        <ol>
          {items.map((item) => (
            <li key={`${item.kind}-${item.label}-${item.reason}`}>
              <strong>{item.label}</strong>
              {item.reason !== '' && <div>{item.reason}</div>}
              <em>{citizen(`citizen.answer${item.kind}`)}</em>
            </li>
          ))}
        </ol>
      </Sheet>
      {preview !== undefined && (
        <>
          <Sheet title={text('integration.byEmail', { to: preview.email.to })} lang={locale}>
            <Typography sx={{ fontWeight: 700 }} gutterBottom>
              {preview.email.subject}
            </Typography>
            <Letter>{preview.email.text}</Letter>
          </Sheet>
          <Sheet title={text('integration.bySms', { to: preview.sms.to })} lang={locale}>
            <Letter>{preview.sms.text}</Letter>
          </Sheet>
        </>
      )}
    </Stack>
  );
}

function Sheet({ title, lang, children }: { title: string; lang: Locale; children: ReactNode }) {
  return (
    <div>
      <Typography variant="h3" gutterBottom>
        {title}
      </Typography>
      <Paper variant="outlined" sx={{ p: 2 }} lang={lang}>
        {children}
      </Paper>
    </div>
  );
}

function Letter({ children }: { children: string }) {
  return <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{children}</Box>;
}
