import { useTranslation } from 'react-i18next';
import { useAuthority } from './authority.ts';

/** For how long a draft is kept that nobody changes, in words; vague while it is not known. */
export function useDraftLife(): string {
  const { t } = useTranslation('common');
  // A device may have kept what it was told before this was told.
  const days: number | undefined = useAuthority().authority?.draftIdleDays;
  return days === undefined ? t('draftLifeUnknown') : t('draftLife', { count: days });
}
