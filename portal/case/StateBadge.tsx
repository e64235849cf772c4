import { useTranslation } from 'react-i18next';
import type { CaseState } from '#contract/case-state.ts';

const TONE: Readonly<Record<CaseState, 'wait' | 'act' | 'good' | 'bad' | 'plain'>> = {
  DRAFT: 'act',
  AWAITING_CONFIRMATION: 'wait',
  SUBMITTED: 'wait',
  IN_CHARGE: 'wait',
  INTEGRATION_REQUESTED: 'act',
  INTEGRATION_RECEIVED: 'wait',
  REJECTION_NOTICE: 'act',
  APPROVED: 'good',
  COMMITTING: 'good',
  COMMIT_FAILED: 'wait',
  COMPLETED: 'good',
  REJECTED: 'bad',
  WITHDRAWN: 'plain',
  EXPIRED: 'plain',
};

/** The state of a case in one or two plain words. */
export function StateBadge({ state }: { state: CaseState }) {
  const { t } = useTranslation('caseFile');
  return (
    <span className={`badge state-${TONE[state]}`} data-element="service-status">
      {t(`state.${state}.name`)}
    </span>
  );
}
