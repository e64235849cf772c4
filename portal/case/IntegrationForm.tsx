import { type FormEvent, useEffect, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '#contract/case-file.ts';
import type { IntegrationItem, IntegrationRoundView } from '#contract/integration.ts';
import { askedOf } from '#requests/asked.ts';
import type { RequestDefinition } from '#requests/define-request.ts';
import { familyRowsOf, MEMBERS_FIELD } from '#requests/family-request/family-rows.ts';
import { callApi } from '../api/call-api.ts';
import { caseKey, keepCase } from '../api/cases.ts';
import { useDocuments } from '../documents/use-documents.ts';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { SubmitButton } from '../elements/SubmitButton.tsx';
import { ErrorSummary } from '../fields/ErrorSummary.tsx';
import { TextAreaField } from '../fields/TextAreaField.tsx';
import { forgetTyped, keepTyped, typedBefore } from '../fields/typed-storage.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import { useFamilyFaults } from '../request/family/use-family-faults.ts';
import {
  correctionOf,
  fieldFaults,
  isTyped,
  lackOf,
  lockedDocuments,
  NOTHING_TYPED,
  shownValue,
} from './integration-answers.ts';
import { LockedFacts } from './LockedFacts.tsx';
import { ReopenedField } from './ReopenedField.tsx';
import { ReopenedFiles } from './ReopenedFiles.tsx';

interface IntegrationFormProps {
  view: CaseView;
  request: RequestDefinition;
  round: IntegrationRoundView;
  onActed: () => void;
}

/**
 * What the office asks for, item by item (LC-3): a text, a file, or a field of the form that is open
 * again, each with the reason beside it. All else that was sent stays in sight, locked.
 */
export function IntegrationForm({ view, request, round, onActed }: IntegrationFormProps) {
  const { t } = useTranslation('caseFile');
  const { t: tc } = useTranslation('common');
  const { say } = useLocalized();
  const client = useQueryClient();
  const kept = `integration.${view.id}.${round.round}`;
  const [typed, setTyped] = useState(() => typedBefore(kept, isTyped) ?? NOTHING_TYPED);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const documents = useDocuments(view.id);
  useEffect(() => {
    keepTyped(kept, typed);
  }, [kept, typed]);
  const { given, correction } = correctionOf(request, view.form, round.items, typed);
  const sending = useMutation({
    mutationFn: () =>
      callApi<CaseView>(`/api/cases/${view.id}/integration`, {
        method: 'POST',
        body: {
          version: view.version,
          answers: typed.answers,
          fields: given,
          note: typed.note.trim(),
        },
      }),
    onSuccess: async (next) => {
      forgetTyped(kept);
      onActed();
      await keepCase(client, next);
    },
    onError: () => client.invalidateQueries({ queryKey: caseKey(view.id) }),
  });
  const lack = (item: IntegrationItem): string | undefined =>
    ({ answer: tc('errors.required'), file: t('integration.missingFile'), none: undefined })[
      lackOf(item, typed, documents.data ?? []) ?? 'none'
    ];
  const wrong = fieldFaults(correction, say);
  /** Shown once the answers were sent off, and gone as soon as it is put right. */
  const shown = (key: string, now: string | undefined): string | undefined =>
    key in faults ? now : undefined;
  const familyFaults = useFamilyFaults();
  const pinned = new Set(round.items.map(({ field }) => field));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const found: Record<string, string> = {
      ...wrong,
      ...(pinned.has(MEMBERS_FIELD) &&
        familyFaults(
          familyRowsOf({ [MEMBERS_FIELD]: shownValue(typed, view.form, MEMBERS_FIELD) }),
        )),
    };
    for (const item of round.items) {
      const fault = lack(item);
      if (fault !== undefined) {
        found[`item-${item.id}`] = fault;
      }
    }
    setFaults(found);
    if (Object.keys(found).length === 0) {
      sending.mutate();
    }
  };
  const fieldOf = (name: string, item?: IntegrationItem) => {
    const field = correction.open.find((one) => one.name === name);
    return (
      field && (
        <ReopenedField
          key={name}
          caseId={view.id}
          field={field}
          item={item}
          before={view.form[name] ?? null}
          value={shownValue(typed, view.form, name)}
          error={shown(name, wrong[name])}
          needed={view}
          documents={documents.data ?? []}
          familyFaults={faults}
          onChange={(value) => {
            setTyped((before) => ({ ...before, fields: { ...before.fields, [name]: value } }));
          }}
        />
      )
    );
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
          labels={Object.fromEntries([
            ...Object.keys(faults).map((id) => [id, t('integration.title')] as const),
            ...round.items.map((item) => [`item-${item.id}`, item.label] as const),
            ...correction.open.map(({ name, label }) => [name, say(label)] as const),
          ])}
        />
        {sending.isError && <ProblemNotice error={sending.error} showFields />}
        {round.items.map((item) => {
          const id = `item-${item.id}`;
          if (item.kind === 'FIELD') {
            return fieldOf(item.field ?? '', item);
          }
          if (item.kind === 'DOCUMENT') {
            return (
              <ReopenedFiles
                key={item.id}
                caseId={view.id}
                item={item}
                documents={documents.data ?? []}
                error={shown(id, lack(item))}
              />
            );
          }
          return (
            <TextAreaField
              key={item.id}
              id={id}
              label={item.label}
              {...(item.reason !== '' && { hint: item.reason })}
              error={shown(id, lack(item))}
              value={typed.answers[item.id] ?? ''}
              onChange={(answer) => {
                setTyped({ ...typed, answers: { ...typed.answers, [item.id]: answer } });
              }}
              maxLength={2000}
            />
          );
        })}
        {correction.open.filter(({ name }) => !pinned.has(name)).map(({ name }) => fieldOf(name))}
        {round.items.some(
          ({ kind, documentId }) => kind === 'FIELD' || documentId !== undefined,
        ) && (
          <LockedFacts
            fields={askedOf(request, view.form).fields.filter(
              (field) => !correction.open.some(({ name }) => name === field.name),
            )}
            form={view.form}
            documents={lockedDocuments(documents.data ?? [], round)}
          />
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
