import { type FormEvent, useEffect, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '#contract/case-file.ts';
import type { IntegrationItem, IntegrationRoundView } from '#contract/integration.ts';
import { callApi } from '../api/call-api.ts';
import { caseKey, keepCase } from '../api/cases.ts';
import { UploadBox } from '../documents/UploadBox.tsx';
import { useDocuments, useRemoveDocument } from '../documents/use-documents.ts';
import { useUploads } from '../documents/use-uploads.ts';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { SubmitButton } from '../elements/SubmitButton.tsx';
import { ErrorSummary } from '../fields/ErrorSummary.tsx';
import { TextAreaField } from '../fields/TextAreaField.tsx';
import { forgetTyped, keepTyped, typedBefore } from '../fields/typed-storage.ts';

interface Typed {
  answers: Record<string, string>;
  note: string;
}

function isTyped(kept: unknown): kept is Typed {
  return typeof kept === 'object' && kept !== null && 'answers' in kept && 'note' in kept;
}

interface IntegrationFormProps {
  view: CaseView;
  round: IntegrationRoundView;
  onActed: () => void;
}

/** What the office asks for, item by item, each answered by a text or a file (LC-3). */
export function IntegrationForm({ view, round, onActed }: IntegrationFormProps) {
  const { t } = useTranslation('caseFile');
  const { t: tc } = useTranslation('common');
  const client = useQueryClient();
  const kept = `integration.${view.id}.${round.round}`;
  const [typed, setTyped] = useState<Typed>(() => {
    return typedBefore(kept, isTyped) ?? { answers: {}, note: '' };
  });
  const [faults, setFaults] = useState<Record<string, string>>({});
  const documents = useDocuments(view.id);
  const removing = useRemoveDocument(view.id);
  const uploads = useUploads(view.id);
  useEffect(() => {
    keepTyped(kept, typed);
  }, [kept, typed]);
  const sending = useMutation({
    mutationFn: () =>
      callApi<CaseView>(`/api/cases/${view.id}/integration`, {
        method: 'POST',
        body: { version: view.version, answers: typed.answers, note: typed.note.trim() },
      }),
    onSuccess: async (next) => {
      forgetTyped(kept);
      onActed();
      await keepCase(client, next);
    },
    onError: () => client.invalidateQueries({ queryKey: caseKey(view.id) }),
  });
  const filesOf = (item: IntegrationItem): NonNullable<typeof documents.data> =>
    (documents.data ?? []).filter((file) => file.integrationItem === item.id);
  const faultOf = (item: IntegrationItem): string | undefined => {
    const answered =
      item.kind === 'TEXT'
        ? (typed.answers[item.id] ?? '').trim() !== ''
        : filesOf(item).some((file) => file.status !== 'REFUSED');
    return answered
      ? undefined
      : item.kind === 'TEXT'
        ? tc('errors.required')
        : t('integration.missingFile');
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const found: Record<string, string> = {};
    for (const item of round.items) {
      const fault = faultOf(item);
      if (fault !== undefined) {
        found[`item-${item.id}`] = fault;
      }
    }
    setFaults(found);
    if (Object.keys(found).length === 0) {
      sending.mutate();
    }
  };
  return (
    <section className="act-box" aria-labelledby="integration-title">
      <h2 id="integration-title" className="h4">
        {t('integration.title')}
      </h2>
      <p className="typed-text">{round.message}</p>
      <form noValidate onSubmit={send}>
        <ErrorSummary
          errors={faults}
          labels={Object.fromEntries(round.items.map((item) => [`item-${item.id}`, item.label]))}
        />
        {sending.isError && <ProblemNotice error={sending.error} showFields />}
        {removing.isError && <ProblemNotice error={removing.error} />}
        {round.items.map((item) =>
          item.kind === 'TEXT' ? (
            <TextAreaField
              key={item.id}
              id={`item-${item.id}`}
              label={item.label}
              {...(item.reason !== '' && { hint: item.reason })}
              error={
                (typed.answers[item.id] ?? '').trim() === '' ? faults[`item-${item.id}`] : undefined
              }
              value={typed.answers[item.id] ?? ''}
              onChange={(answer) => {
                setTyped({ ...typed, answers: { ...typed.answers, [item.id]: answer } });
              }}
              maxLength={2000}
            />
          ) : (
            <UploadBox
              key={item.id}
              id={`item-${item.id}`}
              title={item.label}
              hint={item.reason}
              required
              sides={
                item.documentKind === 'IDENTITY_DOCUMENT' || item.documentKind === 'HEALTH_CARD'
              }
              error={faultOf(item) && faults[`item-${item.id}`]}
              documents={filesOf(item)}
              sendings={uploads.sendings.filter((one) => one.item === item.id)}
              onSend={(file, back) => {
                uploads.send(item.documentKind ?? 'OTHER', file, back, item.id);
              }}
              onRetry={uploads.retry}
              onCancel={uploads.cancel}
              onRemove={(documentId) => {
                removing.mutate(documentId);
              }}
              removing={removing.isPending}
            />
          ),
        )}
        <TextAreaField
          id="integration-note"
          label={t('integration.note')}
          required={false}
          value={typed.note}
          onChange={(note) => {
            setTyped({ ...typed, note });
          }}
          maxLength={2000}
          rows={3}
        />
        <SubmitButton busy={sending.isPending} busyText={tc('sending')}>
          {t('integration.action')}
        </SubmitButton>
      </form>
    </section>
  );
}
