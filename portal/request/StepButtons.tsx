import { useTranslation } from 'react-i18next';

/** Back and forward at the end of a step. */
export function StepButtons({ onBack, next }: { onBack: () => void; next: string }) {
  const { t } = useTranslation('common');
  return (
    <div className="button-row step-buttons">
      <button type="button" className="btn btn-outline-primary" onClick={onBack}>
        {t('back')}
      </button>
      <button type="submit" className="btn btn-primary">
        {next}
      </button>
    </div>
  );
}
