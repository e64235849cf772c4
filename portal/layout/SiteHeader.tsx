import { useState } from 'react';
import { Header, HeaderContent, HeaderRightZone, Headers } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { useAuthority } from '../api/authority.ts';
import { useSession } from '../api/session.ts';
import { Icon } from '../elements/Icon.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';

/** Holds the place of a line that is still to come, so that nothing moves when it does. */
const EMPTY_LINE = '\u00a0';

export function SiteHeader() {
  const { t } = useTranslation('common');
  const session = useSession();
  const { authority } = useAuthority();
  const [open, setOpen] = useState(false);
  const links = [
    { to: '/', label: t('nav.services'), end: true },
    { to: '/medici', label: t('nav.doctors'), end: false },
    ...(session.data
      ? [
          { to: '/area-personale/richieste', label: t('nav.cases'), end: false },
          { to: '/area-personale/messaggi', label: t('nav.messages'), end: false },
        ]
      : []),
  ];
  return (
    <header>
      <Headers>
        <Header type="slim">
          <HeaderContent>
            <span className="slim-authority">{authority?.region ?? EMPTY_LINE}</span>
            <HeaderRightZone>
              <LanguageSwitch />
              <AccountMenu />
            </HeaderRightZone>
          </HeaderContent>
        </Header>
        <div className="site-brand">
          <div className="container-xxl">
            <Link to="/" className="brand-link">
              <span className="brand-authority">{authority?.name ?? EMPTY_LINE}</span>
              <span className="brand-service">{t('service.name')}</span>
              <span className="brand-tagline d-none d-md-block">{t('service.tagline')}</span>
            </Link>
            <button
              type="button"
              className="nav-toggle d-lg-none"
              aria-expanded={open}
              aria-controls="site-nav"
              onClick={() => {
                setOpen(!open);
              }}
            >
              <Icon name={open ? 'close' : 'burger'} className="icon-white" />
              <span>{t('nav.menu')}</span>
            </button>
          </div>
        </div>
        <nav
          id="site-nav"
          aria-label={t('nav.main')}
          className={`site-nav ${open ? 'is-open' : ''}`}
        >
          <ul className="container-xxl">
            {links.map(({ to, label, end }) => (
              <li key={to}>
                <NavLink
                  to={to}
                  end={end}
                  onClick={() => {
                    setOpen(false);
                  }}
                >
                  {label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </Headers>
    </header>
  );
}
