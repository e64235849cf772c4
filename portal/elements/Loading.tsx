import { useTranslation } from 'react-i18next';

/** Grey lines where something is about to stand; said aloud once. */
export function Loading({ lines = 3 }: { lines?: number }) {
  const { t } = useTranslation('common');
  return (
    <output className="loading d-block">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="loading-line d-block" aria-hidden="true" />
      ))}
    </output>
  );
}
