import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { confirmEmail } from '../api/account.ts';
import { Notice } from '../elements/Notice.tsx';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { Page } from '../layout/Page.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { linkToken } from './link-token.ts';

/** The link that proves a new address; opening it changes nothing, the button does. */
export function EmailConfirmationPage() {
  const { t } = useTranslation('account');
  const { hash } = useLocation();
  const client = useQueryClient();
  const token = linkToken(hash);
  const confirming = useMutation({
    mutationFn: confirmEmail,
    onSuccess: () => client.invalidateQueries({ queryKey: ['profile'] }),
  });
  return (
    <Page narrow crumbs={[{ label: t('confirmEmail.title') }]}>
      <PageTitle>{t('confirmEmail.title')}</PageTitle>
      {confirming.isSuccess ? (
        <Notice tone="success" title={t('confirmEmail.done')} grabsFocus>
          <Link to="/area-personale/profilo">{t('confirmEmail.toProfile')}</Link>
        </Notice>
      ) : token === null || confirming.isError ? (
        <>
          {confirming.isError && <ProblemNotice error={confirming.error} />}
          <Notice tone="warning" title={t('activate.broken')}>
            <p className="mb-0">{t('confirmEmail.again')}</p>
          </Notice>
        </>
      ) : (
        <>
          <p>{t('confirmEmail.text')}</p>
          <button
            type="button"
            className="btn btn-primary"
            disabled={confirming.isPending}
            onClick={() => {
              confirming.mutate(token);
            }}
          >
            {t('confirmEmail.action')}
          </button>
        </>
      )}
    </Page>
  );
}
