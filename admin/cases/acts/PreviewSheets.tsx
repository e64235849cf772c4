import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Locale } from '#contract/localized.ts';
import type { MessagePreview } from '#contract/message-preview.ts';
import { ProblemAlert } from '../../frame/ProblemAlert.tsx';
import { useText } from '../../i18n/use-text.ts';

interface PreviewSheetsProps {
  preview: MessagePreview | undefined;
  /** Why the messages could not be read, if they could not. */
  error: unknown;
  /** The citizen's language. */
  locale: Locale;
  /** What they read in the private area, from what is typed. */
  children: ReactNode;
}

/** What the citizen gets: what stands in the private area, and the messages that leave. */
export function PreviewSheets({ preview, error, locale, children }: PreviewSheetsProps) {
  const text = useText();
  return (
    <Stack
      spacing={2}
      component="section"
      aria-label={text('preview.title')}
      // It is longer than the dialog and holds nothing to press: the keyboard scrolls it from here.
      tabIndex={0}
    >
      <Sheet title={text('preview.inArea')} lang={locale}>
        {children}
      </Sheet>
      {error !== null && <ProblemAlert error={error} />}
      {preview !== undefined && <Messages preview={preview} locale={locale} />}
    </Stack>
  );
}

function Messages({ preview, locale }: { preview: MessagePreview; locale: Locale }) {
  const text = useText();
  const { email, sms } = preview;
  return (
    <>
      {email === null ? (
        <Typography>{text('preview.noEmail')}</Typography>
      ) : (
        <Sheet title={text('preview.byEmail', { to: email.to })} lang={locale}>
          <Typography sx={{ fontWeight: 700 }} gutterBottom>
            {email.subject}
          </Typography>
          <Letter>{email.text}</Letter>
        </Sheet>
      )}
      {sms === null ? (
        <Typography>{text('preview.noSms')}</Typography>
      ) : (
        <Sheet title={text('preview.bySms', { to: sms.to })} lang={locale}>
          <Letter>{sms.text}</Letter>
        </Sheet>
      )}
    </>
  );
}

function Sheet({ title, lang, children }: { title: string; lang: Locale; children: ReactNode }) {
  return (
    <div>
      <Typography variant="h3" gutterBottom>
        {title}
      </Typography>
      <Paper variant="outlined" sx={{ p: 2, overflowWrap: 'anywhere' }} lang={lang}>
        {children}
      </Paper>
    </div>
  );
}

function Letter({ children }: { children: string }) {
  return <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{children}</Box>;
}
