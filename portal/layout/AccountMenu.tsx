import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSession } from '../api/session.ts';
import { Icon } from '../elements/Icon.tsx';
import { leave } from './leave.ts';

/** Sign in, or the name of who is signed in and the way out (R-AC-8: always in sight). */
export function AccountMenu() {
  const { t } = useTranslation('common');
  const session = useSession();
  const { pathname } = useLocation();
  const leaving = useMutation({ mutationFn: leave });
  if (session.data) {
    const { name, surname } = session.data;
    return (
      <div className="account-menu">
        <Link to="/area-personale" className="account-link" data-element="personal-area-login">
          <Icon name="user" className="icon-white" />
          <span className="account-name">
            <span className="visually-hidden">{t('account.privateArea')}: </span>
            {name} <span className="d-none d-md-inline">{surname}</span>
          </span>
        </Link>
        <button
          type="button"
          className="account-out"
          onClick={() => {
            leaving.mutate();
          }}
        >
          {t('account.signOut')}
        </button>
        {leaving.isError && (
          <span role="alert" className="account-fault">
            {t('account.signOutFailed')}
          </span>
        )}
      </div>
    );
  }
  const back = pathname === '/accedi' || pathname === '/' ? '/area-personale' : pathname;
  return (
    <Link
      to={`/accedi?da=${encodeURIComponent(back)}`}
      className="account-link account-enter"
      data-element="personal-area-login"
    >
      <Icon name="user" className="icon-white" />
      <span className="d-none d-md-inline">{t('account.signInLong')}</span>
      <span className="d-md-none">{t('account.signIn')}</span>
    </Link>
  );
}
