import Alert from '@mui/material/Alert';
import type { MessagePreview } from '#contract/message-preview.ts';
import { formatDate, formatDay, formatNames } from '../../format/format-date.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';

/** By when the citizen must answer, before it is sent. */
export function IntegrationTerm({ preview }: { preview: MessagePreview | undefined }) {
  const text = useText();
  const locale = useDeskLocale();
  if (preview === undefined || preview.dueOn === null) {
    return <Alert severity="info">{text('integration.termLoading')}</Alert>;
  }
  const reminders = preview.remindersOn.map((day) => formatDate(day, locale));
  return (
    <Alert severity="info">
      <strong>{text('integration.answerBy', { day: formatDay(preview.dueOn, locale) })}</strong>
      {preview.officeClosed && <div>{text('integration.officeClosed')}</div>}
      {reminders.length > 0 && (
        <div>{text('integration.reminders', { days: formatNames(reminders, locale) })}</div>
      )}
      <div>{text('integration.effect')}</div>
    </Alert>
  );
}
