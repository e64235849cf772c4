import Typography from '@mui/material/Typography';
import type { Locale } from '#contract/localized.ts';
import type { MessagePreview } from '#contract/message-preview.ts';
import { formatDay } from '../../format/format-date.ts';
import { textIn } from '../../i18n/i18n-provider.ts';
import type { IntegrationItemDraft } from '../documents/document-marks.ts';
import { PreviewSheets } from './PreviewSheets.tsx';

interface IntegrationPreviewProps {
  message: string;
  items: readonly IntegrationItemDraft[];
  preview: MessagePreview | undefined;
  /** The citizen's language. */
  locale: Locale;
}

/** What the citizen gets with an integration request, as it is typed. */
export function IntegrationPreview({ message, items, preview, locale }: IntegrationPreviewProps) {
  const citizen = textIn(locale);
  const dueOn = preview?.dueOn ?? null;
  return (
    <PreviewSheets preview={preview} error={null} locale={locale}>
      <Typography sx={{ whiteSpace: 'pre-wrap', mb: 2 }}>{message}</Typography>
      {dueOn !== null && (
        <Typography sx={{ fontWeight: 600, mb: 2 }}>
          {citizen('citizen.answerBy', { day: formatDay(dueOn, locale) })}
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
    </PreviewSheets>
  );
}
