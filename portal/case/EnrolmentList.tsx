import { useTranslation } from 'react-i18next';
import type { CaseEnrolment } from '#contract/case-enrolment.ts';
import { DownloadWarning } from '../elements/DownloadWarning.tsx';
import { Icon } from '../elements/Icon.tsx';
import { spokenDate } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';

/** The enrolments that a request began, each with its letter while it holds. */
export function EnrolmentList({
  caseId,
  enrolments,
}: {
  caseId: string;
  enrolments: readonly CaseEnrolment[];
}) {
  const { t } = useTranslation('caseFile');
  const { locale } = useLocalized();
  if (enrolments.length === 0) {
    return null;
  }
  return (
    <section className="text-section" aria-labelledby="enrolments">
      <h2 id="enrolments" className="h4">
        {t('enrolments.title')}
      </h2>
      <ul className="list-unstyled">
        {enrolments.map(({ id, from, to, person, printable }) => (
          <li key={id} className="mb-3">
            <p className="mb-1">
              <strong>{person}</strong>
            </p>
            <p className="mb-1">
              {to === null
                ? t('enrolments.from', { from: spokenDate(from, locale) })
                : t('enrolments.span', {
                    from: spokenDate(from, locale),
                    to: spokenDate(to, locale),
                  })}
            </p>
            {printable && (
              <a
                className="btn btn-outline-primary btn-sm"
                href={`/api/cases/${caseId}/enrolments/${id}/letter.pdf`}
                download
                aria-label={t('enrolments.letterOf', { person })}
                aria-describedby="letter-warning"
              >
                <Icon name="download" className="icon-primary me-1" /> {t('enrolments.download')}
              </a>
            )}
          </li>
        ))}
      </ul>
      {enrolments.some(({ printable }) => printable) && <DownloadWarning id="letter-warning" />}
    </section>
  );
}
