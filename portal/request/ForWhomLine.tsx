import { useTranslation } from 'react-i18next';
import type { CaseBeneficiary } from '#contract/representation.ts';

/** Whose request it is, wherever it is somebody else's than the reader's, or somebody else made it. */
export function ForWhomLine({ beneficiary }: { beneficiary: CaseBeneficiary | null }) {
  const { t } = useTranslation('people');
  if (beneficiary?.inherited === true) {
    return <p className="for-whom">{t('inherited')}</p>;
  }
  if (beneficiary === null || beneficiary.own) {
    return null;
  }
  const { name, kind } = beneficiary;
  return (
    <p className="for-whom">
      {kind === null ? t('for', { name }) : t('forLink', { name, link: t(`link.${kind}`) })}
    </p>
  );
}
