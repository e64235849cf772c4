import { useTranslation } from 'react-i18next';
import { useDraftLife } from '../api/use-draft-life.ts';
import type { CaseSummary } from '#contract/case-file.ts';
import { endedWait } from './next-term.ts';

/** Where a case stands and what happens next, in plain words. */
export function useStanding(summary: CaseSummary): { text: string; next: string } {
  const { t } = useTranslation('caseFile');
  const draftLife = useDraftLife();
  const ended = endedWait(summary);
  return ended === undefined
    ? {
        text: t(`state.${summary.state}.text`),
        next: t(`state.${summary.state}.next`, { draftLife }),
      }
    : { text: t(`ended.${ended}.text`), next: t(`ended.${ended}.next`) };
}
