import Box from '@mui/material/Box';
import type { DocumentView } from '#contract/document.ts';
import { REQUESTS } from '#requests/index.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { formatDate } from '../../format/format-date.ts';
import { useDeskLocale, useLocalized, useText } from '../../i18n/use-text.ts';

/** That the open document was not sent for this case: when it was given, and with which one. */
export function ReusedNote({ document: { reused } }: { document: Pick<DocumentView, 'reused'> }) {
  const text = useText();
  const locale = useDeskLocale();
  const localized = useLocalized();
  if (reused === null) {
    return null;
  }
  const { givenAt, type, protocolNumber } = reused;
  const date = formatDate(civilDateOf(Date.parse(givenAt)), locale);
  const request = type === null ? '' : localized(REQUESTS[type].title);
  return (
    <Box role="note" sx={{ px: 1.5, pb: 1, color: 'text.secondary' }}>
      {type === null
        ? text('document.reusedFromGone', { date })
        : protocolNumber === null
          ? text('document.reusedFromDraft', { date, request })
          : text('document.reusedFrom', { date, number: protocolNumber, request })}
    </Box>
  );
}
