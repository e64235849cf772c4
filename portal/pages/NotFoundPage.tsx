import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../layout/Page.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';

export function NotFoundPage() {
  const { t } = useTranslation('common');
  return (
    <Page narrow>
      <PageTitle lead={t('notFound.text')}>{t('notFound.title')}</PageTitle>
      <Link className="btn btn-primary" to="/">
        {t('notFound.home')}
      </Link>
    </Page>
  );
}
