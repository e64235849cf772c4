import { useTranslation } from 'react-i18next';

/** Said before anything is saved on the device (R-AC-8); describes the link above it. */
export function DownloadWarning({ id }: { id: string }) {
  const { t } = useTranslation('common');
  return (
    <p id={id} className="field-hint">
      {t('downloadWarning')}
    </p>
  );
}
