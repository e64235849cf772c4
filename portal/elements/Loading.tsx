import { useTranslation } from 'react-i18next';

/** Grey lines where something is about to stand; said aloud once. */
export function Loading({ lines = 3 }: { lines?: number }) {
  const { t } = useTranslation('common');
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className="loading-line" aria-hidden="true" />
      ))}
    </div>
  );
}
