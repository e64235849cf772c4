import Typography from '@mui/material/Typography';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { OUTCOME_TEXTS } from '#contract/outcome-texts.ts';
import { formatDay } from '../../format/format-date.ts';
import { asLocale, textIn } from '../../i18n/i18n-provider.ts';
import { PreviewSheets } from './PreviewSheets.tsx';
import { reasonInWords } from './reason-in-words.ts';
import type { RejectionWay } from './rejection-way.ts';
import { useMessagePreview } from './use-message-preview.ts';

interface RejectionPreviewProps {
  view: DeskCaseView;
  way: RejectionWay;
  reasons: readonly string[];
  letter: string;
}

/** What the citizen gets with a rejection or the notice of one, as it is typed. */
export function RejectionPreview({ view, way, reasons, letter }: RejectionPreviewProps) {
  const locale = asLocale(view.applicant.locale);
  const { preview, error } = useMessagePreview(view.id, way, true);
  const notice = way === 'sendRejectionNotice';
  const dueOn = preview?.dueOn ?? null;
  return (
    <PreviewSheets preview={preview} error={error} locale={locale}>
      <Typography sx={{ fontWeight: 700 }}>
        {OUTCOME_TEXTS[notice ? 'notice' : 'rejected'][locale]}
      </Typography>
      <ul>
        {reasons.map((code) => (
          <li key={code}>{reasonInWords(view.type, code, locale)}</li>
        ))}
      </ul>
      <Typography sx={{ whiteSpace: 'pre-wrap', mb: 1 }}>{letter}</Typography>
      <Typography>{OUTCOME_TEXTS[notice ? 'notDecided' : 'again'][locale]}</Typography>
      {dueOn !== null && (
        <Typography sx={{ fontWeight: 600 }}>
          {textIn(locale)('citizen.objectBy', { day: formatDay(dueOn, locale) })}
        </Typography>
      )}
    </PreviewSheets>
  );
}
