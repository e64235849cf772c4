import { useTranslation } from 'react-i18next';
import type { CaseBeneficiary } from '#contract/representation.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import type { AskedDocument } from './asked-documents.ts';

/** What a document is called; in a request for somebody else it says whose it is. */
export function useDocumentTitle(
  beneficiary: CaseBeneficiary | null,
): (asked: Pick<AskedDocument, 'requirement' | 'memberName'>) => string {
  const { t } = useTranslation('people');
  const { say } = useLocalized();
  return ({ requirement, memberName }) => {
    const label = say(requirement.label);
    if (memberName !== undefined) {
      return t('ofBeneficiary', { label, name: memberName });
    }
    if (beneficiary === null || beneficiary.own || requirement.whose === undefined) {
      return label;
    }
    return requirement.whose === 'BENEFICIARY'
      ? t('ofBeneficiary', { label, name: beneficiary.name })
      : t('ofApplicant', { label });
  };
}
