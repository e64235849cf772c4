import { useTranslation } from 'react-i18next';
import { DOCUMENT_ADVICE_TEXTS, type DocumentAdvice } from '#contract/document-advice.ts';
import { useLocalized } from '../i18n/use-texts.ts';

/** What the checks suggest to look at in a file; it may be sent as it is all the same. */
export function AdviceNote({ advice }: { advice: readonly DocumentAdvice[] }) {
  const { t } = useTranslation('request');
  const { say } = useLocalized();
  if (advice.length === 0) {
    return null;
  }
  return (
    <output className="file-advice">
      <strong>{t('upload.advice')}</strong>
      {advice.map((one) => (
        <span key={one}>{say(DOCUMENT_ADVICE_TEXTS[one])}</span>
      ))}
      <span>{t('upload.adviceGoOn')}</span>
    </output>
  );
}
