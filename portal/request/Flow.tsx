import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import type { CaseView } from '#contract/case-file.ts';
import { fieldsOf } from '#requests/asked.ts';
import type { RequestDefinition } from '#requests/define-request.ts';
import { Notice } from '../elements/Notice.tsx';
import { StepBar } from '../elements/StepBar.tsx';
import { useLocalized } from '../i18n/use-texts.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { DocumentsStep } from './DocumentsStep.tsx';
import { FieldsStep } from './FieldsStep.tsx';
import type { DraftSaver, DraftState } from './draft-saver.ts';
import { type FlowStep, flowSteps } from './flow-steps.ts';
import { MembersStep } from './family/MembersStep.tsx';
import { InformationStep } from './InformationStep.tsx';
import { SaveState } from './SaveState.tsx';
import { StepHeading } from './StepHeading.tsx';
import { SummaryStep } from './SummaryStep.tsx';
import { useDraft } from './use-draft.ts';
import { useStepTitle } from './use-step-title.ts';

interface FlowProps {
  request: RequestDefinition;
  view: CaseView;
  stepId: string;
}

/** The steps of a draft: forward and back without loss, saved at each (C.SE.1.6, C.SE.1.8). */
export function Flow({ request, view, stepId }: FlowProps) {
  const { t } = useTranslation('request');
  const navigate = useNavigate();
  const titleOf = useStepTitle();
  const { saver, draft } = useDraft(view);
  const steps = flowSteps(request, draft.form, view.signature);
  const at = steps.findIndex((step) => step.id === stepId);
  const savedAt = steps.findIndex((step) => step.id === view.step);
  const [reached, setReached] = useState(Math.max(at, savedAt));
  const [stuck, setStuck] = useState(false);
  if (at > reached) {
    setReached(at);
  }
  const step = steps[at];
  if (step === undefined || step.id === 'receipt') {
    const resumed = steps[savedAt]?.id ?? 'information';
    return <Navigate to={pathOf(resumed === 'receipt' ? 'summary' : resumed)} replace />;
  }

  function pathOf(id: string): string {
    return `/richiesta/${request.slug}/${view.id}/${id}`;
  }
  const goTo = (index: number): void => {
    const next = steps[index];
    if (next === undefined) {
      return;
    }
    void saver.goTo(next.id).then(async (saved) => {
      setStuck(!saved);
      if (saved) {
        await navigate(pathOf(next.id));
      }
    });
  };
  const frame = { at: at + 1, of: steps.length, request };
  const onward = {
    onNext: () => {
      goTo(at + 1);
    },
    onBack: () => {
      goTo(at - 1);
    },
  };
  return (
    <>
      <StepBar
        steps={steps.map((one) => ({ id: one.id, title: titleOf(one) }))}
        current={at}
        reached={Math.min(reached, steps.length - 2)}
        onStep={goTo}
      />
      <SaveState draft={draft} onRetry={() => void saver.flush()} />
      {stuck && draft.status === 'failed' && (
        <Notice tone="warning">
          <p className="mb-0">{t('draft.stuck')}</p>
        </Notice>
      )}
      <div className="flow-body">
        <StepBody
          step={step}
          frame={frame}
          onward={onward}
          view={view}
          draft={draft}
          saver={saver}
          onEdit={(id) => {
            goTo(steps.findIndex((one) => one.id === id));
          }}
        />
      </div>
      {draft.status === 'conflict' && (
        <ConflictDialog
          conflicts={draft.conflicts}
          fields={fieldsOf(request)}
          onSettle={(choices) => void saver.settle(choices)}
        />
      )}
    </>
  );
}

interface ReadAgainProps {
  of: number;
  request: RequestDefinition;
  busy: boolean;
  onNext: () => void;
}

/** The first step, gone back to from a draft that is under way. */
function ReadAgain({ of, request, busy, onNext }: ReadAgainProps) {
  const { t } = useTranslation('request');
  const { say } = useLocalized();
  return (
    <>
      <StepHeading at={1} of={of} request={say(request.title)}>
        {t('steps.information')}
      </StepHeading>
      <InformationStep request={request} resumes failed={[]} busy={busy} onGo={onNext} />
    </>
  );
}

interface StepBodyProps {
  step: FlowStep;
  frame: { at: number; of: number; request: RequestDefinition };
  onward: { onNext: () => void; onBack: () => void };
  view: CaseView;
  draft: DraftState;
  saver: DraftSaver;
  onEdit: (stepId: string) => void;
}

function StepBody({ step, frame, onward, view, draft, saver, onEdit }: StepBodyProps) {
  const { say } = useLocalized();
  if (step.definition?.kind === 'MEMBERS') {
    return (
      <MembersStep
        {...frame}
        {...onward}
        caseId={view.id}
        title={say(step.definition.title)}
        form={draft.form}
        onChange={(name, value) => {
          saver.change(name, value);
        }}
      />
    );
  }
  if (step.definition !== null) {
    return (
      <FieldsStep
        key={step.id}
        {...frame}
        {...onward}
        caseId={view.id}
        step={step.definition}
        title={say(step.definition.title)}
        form={draft.form}
        onChange={(name, value) => {
          saver.change(name, value);
        }}
      />
    );
  }
  if (step.id === 'information') {
    return <ReadAgain {...frame} busy={draft.status === 'saving'} onNext={onward.onNext} />;
  }
  if (step.id === 'documents') {
    return (
      <DocumentsStep
        {...frame}
        {...onward}
        caseId={view.id}
        beneficiary={view.beneficiary}
        needed={view}
        form={draft.form}
      />
    );
  }
  return (
    <SummaryStep
      {...frame}
      view={view}
      draft={draft}
      saver={saver}
      onEdit={onEdit}
      onBack={onward.onBack}
    />
  );
}
