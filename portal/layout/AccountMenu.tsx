import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { signOut } from '../api/account.ts';
import { SESSION_KEY } from '../api/query-client.ts';
import { useSession } from '../api/session.ts';
import { Icon } from '../elements/Icon.tsx';
import { forgetTyped } from '../fields/typed-storage.ts';

/** Sign in, or the name of who is signed in and the way out (R-AC-8: always in sight). */
export function AccountMenu() {
  const { t } = useTranslation('common');
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const leave = useMutation({
    mutationFn: signOut,
    onSettled: async () => {
      forgetTyped();
      client.clear();
      client.setQueryData(SESSION_KEY, null);
      await navigate('/', { state: { signedOut: 'yes' } });
    },
  });
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
            leave.mutate();
          }}
        >
          {t('account.signOut')}
        </button>
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
