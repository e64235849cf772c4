import { useTranslation } from 'react-i18next';
import type { RequestType } from '#contract/request-type.ts';
import { Icon } from '../elements/Icon.tsx';
import { useLocalized } from '../i18n/use-texts.ts';

interface FormDownloadsProps {
  type: RequestType;
  /** Whether it is a part of a page, or of a step of one. */
  within?: 'page' | 'step';
}

/** The form of a request on paper, for who does not ask online: to print, or to fill in first. */
export function FormDownloads({ type, within = 'page' }: FormDownloadsProps) {
  const { t } = useTranslation('home');
  const { locale } = useLocalized();
  const Heading = within === 'page' ? 'h2' : 'h3';
  const form = `/api/request-types/${type}/form.pdf?lang=${locale}`;
  return (
    <section className="text-section" aria-labelledby="forms-title">
      <Heading id="forms-title" className={within === 'page' ? 'h4' : 'h5'}>
        {t('service.downloads')}
      </Heading>
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
