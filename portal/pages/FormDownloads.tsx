import { useTranslation } from 'react-i18next';
import type { RequestType } from '#contract/request-type.ts';
import { Icon } from '../elements/Icon.tsx';
import { useLocalized } from '../i18n/use-texts.ts';

/** The form of a request on paper, for who does not ask online: to print, or to fill in first. */
export function FormDownloads({ type }: { type: RequestType }) {
  const { t } = useTranslation('home');
  const { locale } = useLocalized();
  const form = `/api/request-types/${type}/form.pdf?lang=${locale}`;
  return (
    <section className="text-section" aria-labelledby="forms-title">
      <h2 id="forms-title" className="h4">
        {t('service.downloads')}
      </h2>
      <p>{t('service.downloadsText')}</p>
      <ul className="link-list">
        <li>
          <a href={form} download>
            <Icon name="download" className="icon-primary me-1" /> {t('service.formToPrint')}
          </a>
        </li>
        <li>
          <a href={`${form}&fillable=1`} download>
            <Icon name="download" className="icon-primary me-1" /> {t('service.formToFill')}
          </a>
        </li>
      </ul>
    </section>
  );
}
