import { useTranslation } from 'react-i18next';
import { PageTitle } from '../layout/PageTitle.tsx';

interface StepHeadingProps {
  at: number;
  of: number;
  /** Title of the request, for the tab. */
  request: string;
  children: string;
}

/** Heading of a step: takes the focus; the tab reads "Passo 2 di 5: Documenti - Cambio del medico". */
export function StepHeading({ at, of, request, children }: StepHeadingProps) {
  const { t } = useTranslation('request');
  return (
    <PageTitle tabTitle={`${t('steps.where', { at, of })} ${children} - ${request}`}>
      {children}
    </PageTitle>
  );
}
