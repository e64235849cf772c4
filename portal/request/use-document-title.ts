import { useTranslation } from 'react-i18next';
import type { CaseBeneficiary } from '#contract/representation.ts';
import type { DocumentRequirement } from '#requests/define-request.ts';
import { useLocalized } from '../i18n/use-texts.ts';

/** What a document is called; in a request for somebody else it says whose it is. */
export function useDocumentTitle(
  beneficiary: CaseBeneficiary | null,
): (requirement: Pick<DocumentRequirement, 'label' | 'whose'>) => string {
  const { t } = useTranslation('people');
  const { say } = useLocalized();
  return ({ label, whose }) => {
    if (beneficiary === null || beneficiary.own || whose === undefined) {
      return say(label);
    }
    return whose === 'BENEFICIARY'
      ? t('ofBeneficiary', { label: say(label), name: beneficiary.name })
      : t('ofApplicant', { label: say(label) });
  };
}
