import { type FormEvent, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Callout } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '#contract/case-file.ts';
import type { RequestDefinition } from '#requests/define-request.ts';
import { askedOf } from '#requests/asked.ts';
import { readField } from '#requests/read-field.ts';
import { keepCase, submitCase } from '../api/cases.ts';
import { newUuid } from '../api/new-uuid.ts';
import { useDocuments } from '../documents/use-documents.ts';
import { Notice } from '../elements/Notice.tsx';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { SubmitButton } from '../elements/SubmitButton.tsx';
import { CheckboxField } from '../fields/CheckboxField.tsx';
import { forgetTyped, isText, keepTyped, typedBefore } from '../fields/typed-storage.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import type { DraftSaver, DraftState } from './draft-saver.ts';
import { askedDocuments, missingOf } from './asked-documents.ts';
import { StepHeading } from './StepHeading.tsx';
import { useDocumentTitle } from './use-document-title.ts';
import { SummarySections } from './SummarySections.tsx';

interface SummaryStepProps {
  at: number;
  of: number;
  request: RequestDefinition;
  view: CaseView;
  draft: DraftState;
  saver: DraftSaver;
  onEdit: (stepId: string) => void;
  onBack: () => void;
}

/** Everything that was entered, on one page, then the declaration and the sending (C.SE.1.4). */
export function SummaryStep(props: SummaryStepProps) {
  const { at, of, request, view, draft, saver, onEdit, onBack } = props;
  const { t } = useTranslation('request');
  const { t: tc } = useTranslation('common');
  const { say } = useLocalized();
  const client = useQueryClient();
  const documents = useDocuments(view.id);
  const [declared, setDeclared] = useState(false);
  const [fault, setFault] = useState<string>();
  const [tries, setTries] = useState(0);
  const submitting = useMutation({
    mutationFn: async () => {
      await saver.flush();
      return submitCase(view.id, saver.confirmedVersion, submissionKey(view.id));
    },
    onSuccess: async (submitted) => {
      forgetTyped(keyName(view.id));
      forgetTyped(`draft.${view.id}`);
      saver.stop();
      // No longer a draft: the page goes on to the receipt by itself.
      await keepCase(client, submitted);
    },
  });
  const files = documents.data ?? [];
  const asked = askedOf(request, draft.form);
  const documentTitle = useDocumentTitle(view.beneficiary);
  const incomplete = asked.steps.filter((step) =>
    step.fields.some((field) => 'fault' in readField(field, draft.form[field.name])),
  );
  const missing = missingOf(askedDocuments(request, draft.form, view), files);
  const checking = files.some((file) => file.status === 'RECEIVED');
  const complete = incomplete.length === 0 && missing.length === 0;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!complete) {
      setTries(tries + 1);
      return;
    }
    if (!declared) {
      setFault(t('summary.mustDeclare'));
      document.getElementById('declaration')?.focus();
      return;
    }
    submitting.mutate();
  };
  return (
    <form noValidate onSubmit={send}>
      <StepHeading at={at} of={of} request={say(request.title)}>
        {t('steps.summary')}
      </StepHeading>
      <p>{t('summary.lead')}</p>
      {!complete && (
        <Notice key={tries} tone="warning" title={t('summary.incomplete')} grabsFocus={tries > 0}>
          <ul className="mb-0">
            {incomplete.map((step) => (
              <li key={step.id}>{say(step.title)}</li>
            ))}
            {missing.map((one) => (
              <li key={one.id}>{documentTitle(one)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <SummarySections
        caseId={view.id}
        request={request}
        beneficiary={view.beneficiary}
        needed={view}
        form={draft.form}
        files={files}
        onEdit={onEdit}
      />
      <Callout color="note" className="declaration">
        <p className="mb-0">{t('summary.declarationText')}</p>
      </Callout>
      <CheckboxField
        id="declaration"
        label={t('summary.declare')}
        error={fault}
        checked={declared}
        onChange={(checked) => {
          setDeclared(checked);
          if (checked) {
            setFault(undefined);
          }
        }}
      />
      {checking && <output className="d-block mb-3">{t('summary.checking')}</output>}
      {submitting.isError && <ProblemNotice error={submitting.error} showFields />}
      <div className="button-row step-buttons">
        <button type="button" className="btn btn-outline-primary" onClick={onBack}>
          {tc('back')}
        </button>
        <SubmitButton busy={submitting.isPending} busyText={tc('sending')}>
          {t('summary.send')}
        </SubmitButton>
      </div>
    </form>
  );
}

function keyName(caseId: string): string {
  return `submission.${caseId}`;
}

/** One key for every try of one submission, also after a reload: sent twice, it counts once. */
function submissionKey(caseId: string): string {
  const kept = typedBefore(keyName(caseId), isText);
  if (kept !== undefined) {
    return kept;
  }
  const key = newUuid();
  keepTyped(keyName(caseId), key);
  return key;
}
