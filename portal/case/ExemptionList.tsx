import { useTranslation } from 'react-i18next';
import type { ExemptionView } from '#contract/exemption.ts';
import { DownloadWarning } from '../elements/DownloadWarning.tsx';
import { Icon } from '../elements/Icon.tsx';
import { spokenDate } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';

/** The exemptions that a request began or ended, each with its certificate while it is active. */
export function ExemptionList({
  caseId,
  exemptions,
}: {
  caseId: string;
  exemptions: readonly ExemptionView[];
}) {
  const { t } = useTranslation('caseFile');
  const { locale } = useLocalized();
  if (exemptions.length === 0) {
    return null;
  }
  return (
    <section className="text-section" aria-labelledby="exemptions">
      <h2 id="exemptions" className="h4">
        {t('exemptions.title')}
      </h2>
      <ul className="list-unstyled">
        {exemptions.map((exemption) => (
          <li key={exemption.id} className="mb-3">
            <p className="mb-1">
              <strong>{exemption.code}</strong>, {exemption.person}
              {!exemption.holder && ` (${t('exemptions.dependant')})`}
            </p>
            <p className="mb-1">
              {t(`exemptions.status.${exemption.status}`)}
              {', '}
              {exemption.to === null
                ? t('exemptions.from', { from: spokenDate(exemption.from, locale) })
                : t('exemptions.span', {
                    from: spokenDate(exemption.from, locale),
                    to: spokenDate(exemption.to, locale),
                  })}
            </p>
            {exemption.printable && (
              <a
                className="btn btn-outline-primary btn-sm"
                href={`/api/cases/${caseId}/exemptions/${exemption.id}/certificate.pdf`}
                download
                aria-label={t('exemptions.certificateOf', {
                  code: exemption.code,
                  person: exemption.person,
                })}
                aria-describedby="certificate-warning"
              >
                <Icon name="download" className="icon-primary me-1" /> {t('exemptions.certificate')}
              </a>
            )}
          </li>
        ))}
      </ul>
      {exemptions.some(({ printable }) => printable) && (
        <DownloadWarning id="certificate-warning" />
      )}
    </section>
  );
}
