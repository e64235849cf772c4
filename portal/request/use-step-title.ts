import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/use-texts.ts';
import type { FlowStep } from './flow-steps.ts';

/** Names steps in the page's language: the type's own, or the portal's for the common ones. */
export function useStepTitle(): (step: FlowStep) => string {
  const { t } = useTranslation('request');
  const { say } = useLocalized();
  return (step) => (step.definition === null ? t(`steps.${step.id}`) : say(step.title));
}
