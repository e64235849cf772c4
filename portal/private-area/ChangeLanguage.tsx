import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#contract/localized.ts';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { RadioField } from '../fields/RadioField.tsx';
import { setLanguage } from '../i18n/language.ts';
import { LOCALES } from '../i18n/locales.ts';
import { askAgain, tellLanguage } from '../layout/use-session-language.ts';

/** Language of the portal and of the messages we send. */
export function ChangeLanguage({ current }: { current: Locale }) {
  const { t } = useTranslation('profile');
  const { t: tc } = useTranslation('common');
  const client = useQueryClient();
  const changing = useMutation({
    mutationFn: (locale: Locale) => tellLanguage(client, locale),
    onSuccess: async (_told, locale) => {
      await setLanguage(locale);
      await askAgain(client);
    },
  });
  return (
    <section className="text-section" aria-labelledby="language-section">
      <h2 id="language-section" className="h4">
        {t('language.title')}
      </h2>
      {changing.isError && <ProblemNotice error={changing.error} />}
      <RadioField
        id="profile-language"
        label={t('language.label')}
        value={current}
        onChange={(locale) => {
          changing.mutate(locale);
        }}
        options={LOCALES.map((locale) => ({ value: locale, label: tc(`language.${locale}`) }))}
      />
    </section>
  );
}
