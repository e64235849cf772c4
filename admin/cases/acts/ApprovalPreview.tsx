import Typography from '@mui/material/Typography';
import type { DeskCaseView } from '#contract/desk-case.ts';
import type { DecidedItem } from '#contract/family.ts';
import type { Locale } from '#contract/localized.ts';
import { OUTCOME_TEXTS } from '#contract/outcome-texts.ts';
import { REQUESTS } from '#requests/index.ts';
import { outcomeSentence } from '#requests/outcome-sentence.ts';
import { formatDate } from '../../format/format-date.ts';
import { useToday } from '../../format/use-today.ts';
import { asLocale, textIn } from '../../i18n/i18n-provider.ts';
import { PreviewSheets } from './PreviewSheets.tsx';
import { reasonInWords } from './reason-in-words.ts';
import { useMessagePreview } from './use-message-preview.ts';

interface ApprovalPreviewProps {
  view: DeskCaseView;
  items: readonly DecidedItem[];
}

/** What the citizen gets with an approval; of a request for the family each member's outcome. */
export function ApprovalPreview({ view, items }: ApprovalPreviewProps) {
  const locale = asLocale(view.applicant.locale);
  const today = useToday();
  const { preview, error } = useMessagePreview(view.id, 'approve', true);
  const doctorId = view.chosenDoctor?.id ?? null;
  const sentence = OUTCOME_TEXTS[outcomeSentence(REQUESTS[view.type], doctorId)][locale];
  return (
    <PreviewSheets preview={preview} error={error} locale={locale}>
      {view.items.length === 0 ? (
        <>
          <Typography sx={{ fontWeight: 700 }}>{OUTCOME_TEXTS.approved[locale]}</Typography>
          <Typography>{sentence.replace('{{date}}', formatDate(today, locale))}</Typography>
        </>
      ) : (
        <ul>
          {view.items.map((item) => (
            <ItemOutcome
              key={item.id}
              item={item}
              decided={items.find(({ id }) => id === item.id)}
              view={view}
              locale={locale}
            />
          ))}
        </ul>
      )}
    </PreviewSheets>
  );
}

interface ItemOutcomeProps {
  item: DeskCaseView['items'][number];
  decided: DecidedItem | undefined;
  view: DeskCaseView;
  locale: Locale;
}

function ItemOutcome({ item, decided, view, locale }: ItemOutcomeProps) {
  const citizen = textIn(locale);
  const rejected = decided?.decision === 'REJECTED';
  return (
    <li>
      <strong>
        {item.personName}: {REQUESTS[item.operation].title[locale]}
      </strong>{' '}
      {citizen(rejected ? 'citizen.itemREJECTED' : 'citizen.itemAPPROVED')}
      {rejected && (
        <>
          <ul>
            {decided.reasons.map((code) => (
              <li key={code}>{reasonInWords(view.type, code, locale)}</li>
            ))}
          </ul>
          <Typography sx={{ whiteSpace: 'pre-wrap' }}>{decided.text}</Typography>
        </>
      )}
    </li>
  );
}
