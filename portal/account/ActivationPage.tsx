import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { activate } from '../api/account.ts';
import { Notice } from '../elements/Notice.tsx';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { Page } from '../layout/Page.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { linkToken } from './link-token.ts';
import { ResendActivation } from './MailSent.tsx';

/** The link of the activation mail. Opening it changes nothing: mail scanners open links too. */
export function ActivationPage() {
  const { t } = useTranslation('account');
  const { hash } = useLocation();
  const token = linkToken(hash);
  const activation = useMutation({ mutationFn: activate });
  return (
    <Page narrow crumbs={[{ label: t('activate.title') }]}>
      <PageTitle>{t('activate.title')}</PageTitle>
      {activation.isSuccess ? (
        <Notice tone="success" title={t('activate.done')} grabsFocus>
          <p>
            {activation.data.mobileVerified ? t('activate.doneText') : t('activate.doneMobile')}
          </p>
          <Link className="btn btn-primary" to="/accedi?da=%2Farea-personale">
            {t('signIn.action')}
          </Link>
        </Notice>
      ) : token === null || activation.isError ? (
        <>
          {activation.isError ? (
            <>
              <ProblemNotice error={activation.error} />
              <p>
                {t('activate.maybeActive')}{' '}
                <Link to="/accedi?da=%2Farea-personale">{t('signIn.action')}</Link>
              </p>
            </>
          ) : (
            <Notice tone="warning" title={t('activate.broken')}>
              <p className="mb-0">{t('activate.brokenText')}</p>
            </Notice>
          )}
          <h2 className="h5">{t('activate.again')}</h2>
          <ResendActivation />
        </>
      ) : (
        <>
          <p>{t('activate.text')}</p>
          <button
            type="button"
            className="btn btn-primary"
            disabled={activation.isPending}
            onClick={() => {
              activation.mutate(token);
            }}
          >
            {t('activate.action')}
          </button>
        </>
      )}
    </Page>
  );
}
