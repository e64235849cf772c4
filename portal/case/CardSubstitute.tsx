import { useTranslation } from 'react-i18next';
import { DownloadWarning } from '../elements/DownloadWarning.tsx';
import { Icon } from '../elements/Icon.tsx';

/** The certificate that stands for a health card until it comes by post. */
export function CardSubstitute({ caseId }: { caseId: string }) {
  const { t } = useTranslation('caseFile');
  return (
    <section className="text-section" aria-labelledby="card-substitute">
      <h2 id="card-substitute" className="h4">
        {t('cardSubstitute.title')}
      </h2>
      <p>{t('cardSubstitute.text')}</p>
      <a
        className="btn btn-outline-primary"
        href={`/api/cases/${caseId}/card-substitute.pdf`}
        download
        aria-describedby="card-substitute-warning"
      >
        <Icon name="download" className="icon-primary me-1" /> {t('cardSubstitute.download')}
      </a>
      <DownloadWarning id="card-substitute-warning" />
    </section>
  );
}
