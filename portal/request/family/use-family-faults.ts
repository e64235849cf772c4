import { useTranslation } from 'react-i18next';
import { MAX_FAMILY_ITEMS, MIN_FAMILY_ITEMS } from '#contract/family.ts';
import { type FamilyRow, isWholeRow, rowName } from '#requests/family-request/family-rows.ts';

/**
 * Says what a basket still lacks, by the id of where it is put right: the cards that are not whole,
 * and people where there are too few or too many.
 */
export function useFamilyFaults(): (rows: readonly FamilyRow[]) => Record<string, string> {
  const { t } = useTranslation('family');
  return (rows) => {
    const found: Record<string, string> = {};
    for (const row of rows.filter((one) => !isWholeRow(one))) {
      found[`operation-${row.key}`] = t('incomplete', { name: rowName(row) });
    }
    if (rows.length < MIN_FAMILY_ITEMS || rows.length > MAX_FAMILY_ITEMS) {
      found['add-member'] = t('size', { min: MIN_FAMILY_ITEMS, max: MAX_FAMILY_ITEMS });
    }
    return found;
  };
}
