import Box from '@mui/material/Box';
import type { DocumentView } from '#contract/document.ts';
import { formatDate } from '../../format/format-date.ts';
import { TONES } from '../../frame/theme.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';

/** What the checks saw of the open document: advice to the citizen, a hint to the operator. */
export function DocumentAdviceList({ document }: { document: DocumentView }) {
  const text = useText();
  const locale = useDeskLocale();
  const { advice, expiresOn } = document;
  if (advice.length === 0 && expiresOn === null) {
    return null;
  }
  return (
    <Box
      sx={{ px: 1.5, pb: 1, color: advice.length > 0 ? TONES.amber.color : 'text.secondary' }}
      role="note"
    >
      {advice.length > 0 && (
        <>
          <strong>{text('document.advice')}</strong>{' '}
          {advice.map((one) => text(`document.advice${one}`)).join(' · ')}
        </>
      )}
      {expiresOn !== null && (
        <div>{text('document.expiresOn', { date: formatDate(expiresOn, locale) })}</div>
      )}
    </Box>
  );
}
