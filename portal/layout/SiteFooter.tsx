import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAuthority } from '../api/authority.ts';
import { spokenNumber } from '../format/phone-number.ts';

/** Footer of the guidelines: who we are, where to ask, accessibility and privacy (C.SE.3.3). */
export function SiteFooter() {
  const { t } = useTranslation('common');
  const { authority, isAway } = useAuthority();
  const statement = authority?.accessibilityStatementUrl ?? null;
  return (
    <footer className="it-footer" id="footer">
      <div className="it-footer-main">
        <div className="container-xxl">
          <div className="row py-4">
            <div className="col-12 col-md-5">
              <p className="h5 text-white">{authority?.name ?? '\u00a0'}</p>
              <p>{t('service.name')}</p>
            </div>
            <div className="col-12 col-md-4" data-element="contacts">
              <h2 className="h6 text-white">{t('footer.contacts')}</h2>
              <p className="mb-1">{t('footer.office')}</p>
              <p>
                {authority === undefined ? (
                  (isAway && t('footer.phoneInMails')) || '\u00a0'
                ) : (
                  <a href={`tel:${authority.helpPhone.replaceAll(/[^\d+]/g, '')}`}>
                    {spokenNumber(authority.helpPhone)}
                  </a>
                )}
              </p>
            </div>
            <div className="col-12 col-md-3">
              <h2 className="h6 text-white">{t('footer.find')}</h2>
              <ul className="footer-list">
                <li>
                  <Link to="/medici">{t('nav.doctors')}</Link>
                </li>
                <li>
                  <Link to="/area-personale">{t('account.privateArea')}</Link>
                </li>
              </ul>
            </div>
          </div>
        </div>
      </div>
      <div className="it-footer-small-prints clearfix">
        <div className="container-xxl">
          <h2 className="visually-hidden">{t('footer.legal')}</h2>
          <ul className="footer-inline">
            <li>
              <Link to="/privacy" data-element="privacy-policy-link">
                {t('footer.privacy')}
              </Link>
            </li>
            <li>
              {statement === null ? (
                <Link to="/accessibilita" data-element="accessibility-link">
                  {t('footer.accessibility')}
                </Link>
              ) : (
                <a href={statement} data-element="accessibility-link">
                  {t('footer.accessibility')}
                </a>
              )}
            </li>
            <li>
              <Link to="/note-legali" data-element="legal-notes">
                {t('footer.legalNotes')}
              </Link>
            </li>
          </ul>
        </div>
      </div>
    </footer>
  );
}
