import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.ts';
import { chooseLanguage } from '../i18n/language.ts';
import { LOCALES } from '../i18n/locales.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import { askAgain, tellLanguage } from './use-session-language.ts';

/** Italian or English; whoever is signed in gets their messages in it too. */
export function LanguageSwitch() {
  const { t } = useTranslation('common');
  const { locale } = useLocalized();
  const client = useQueryClient();
  const session = useSession();
  return (
    <ul className="language-switch" aria-label={t('language.label')}>
      {LOCALES.map((one) => (
        <li key={one}>
          <button
            type="button"
            lang={one}
            aria-pressed={one === locale}
            onClick={() => {
              void chooseLanguage(one).then(async () => {
                if (session.data) {
                  await tellLanguage(client, one).catch(() => undefined);
                }
                await askAgain(client);
              });
            }}
          >
            <span aria-hidden="true">{one.toUpperCase()}</span>
            <span className="visually-hidden">{t(`language.${one}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
