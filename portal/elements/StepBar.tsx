import { StepperContainer, StepperHeader } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';

export interface Step {
  id: string;
  title: string;
}

interface StepBarProps {
  steps: readonly Step[];
  /** Index of the step one is at. */
  current: number;
  /** Index of the furthest step that may be entered. */
  reached: number;
  onStep: (index: number) => void;
  /** Every step is done and closed: nothing leads back. */
  closed?: boolean;
}

/**
 * Every step of a flow, always in sight (C.SE.1.8): in full on wide screens, on a phone the current
 * one with its place and a list to open. Steps that were reached are ways back.
 */
export function StepBar({ steps, current, reached, onStep, closed = false }: StepBarProps) {
  const { t } = useTranslation('request');
  const items = steps.map((step, index) => {
    const state = index < current || closed ? 'confirmed' : index === current ? 'active' : '';
    const open = !closed && index !== current && index <= reached;
    return { step, index, state, open };
  });
  const label = t('steps.label');
  return (
    <nav aria-label={label} className="step-bar">
      <div className="d-none d-lg-block">
        <StepperContainer>
          <StepperHeader>
            {items.map(({ step, index, state, open }) => (
              <li
                key={step.id}
                className={state}
                {...(index === current && { 'aria-current': 'step' as const })}
              >
                <StepName
                  step={step}
                  index={index}
                  open={open}
                  done={state === 'confirmed'}
                  onStep={onStep}
                />
              </li>
            ))}
          </StepperHeader>
        </StepperContainer>
      </div>
      <details className="d-lg-none step-bar-phone">
        <summary>
          <span>
            <strong>{t('steps.where', { at: current + 1, of: steps.length })}</strong>{' '}
            {steps[current]?.title}
          </span>
          <span className="step-dots" aria-hidden="true">
            {items.map(({ step, index }) => (
              <i key={step.id} className={index <= current || closed ? 'done' : ''} />
            ))}
          </span>
        </summary>
        <ol>
          {items.map(({ step, index, state, open }) => (
            <li key={step.id} {...(index === current && { 'aria-current': 'step' as const })}>
              <StepName
                step={step}
                index={index}
                open={open}
                done={state === 'confirmed'}
                onStep={onStep}
              />
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

interface StepNameProps {
  step: Step;
  index: number;
  open: boolean;
  done: boolean;
  onStep: (index: number) => void;
}

function StepName({ step, index, open, done, onStep }: StepNameProps) {
  const { t } = useTranslation('request');
  const name = (
    <>
      {step.title}
      {done && (
        <>
          <Icon name="check" className="icon-primary steppers-success" />
          <span className="visually-hidden"> ({t('steps.done')})</span>
        </>
      )}
    </>
  );
  return open ? (
    <button
      type="button"
      className="step-link"
      onClick={() => {
        onStep(index);
      }}
    >
      {name}
    </button>
  ) : (
    <span>{name}</span>
  );
}
