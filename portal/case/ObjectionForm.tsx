import { type FormEvent, useEffect, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '#contract/case-file.ts';
import { callApi } from '../api/call-api.ts';
import { caseKey, keepCase } from '../api/cases.ts';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { SubmitButton } from '../elements/SubmitButton.tsx';
import { TextAreaField } from '../fields/TextAreaField.tsx';
import { forgetTyped, isText, keepTyped, typedBefore } from '../fields/typed-storage.ts';

const SHORTEST = 3;

/** Observations on a rejection notice (L. 241/1990 art. 10-bis). */
export function ObjectionForm({ view, onActed }: { view: CaseView; onActed: () => void }) {
  const { t } = useTranslation('caseFile');
  const { t: tc } = useTranslation('common');
  const client = useQueryClient();
  const kept = `objection.${view.id}`;
  const [text, setText] = useState(() => typedBefore(kept, isText) ?? '');
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    keepTyped(kept, text);
  }, [kept, text]);
  const sending = useMutation({
    mutationFn: () =>
      callApi<CaseView>(`/api/cases/${view.id}/objection`, {
        method: 'POST',
        body: { version: view.version, text: text.trim() },
      }),
    onSuccess: async (next) => {
      forgetTyped(kept);
      onActed();
      await keepCase(client, next);
    },
    onError: () => client.invalidateQueries({ queryKey: caseKey(view.id) }),
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim().length < SHORTEST) {
      setFault(tc('errors.required'));
      document.getElementById('objection')?.focus();
      return;
    }
    setFault(undefined);
    sending.mutate();
  };
  return (
    <section className="act-box" aria-labelledby="objection-title">
      <h2 id="objection-title" className="h4">
        {t('objection.title')}
      </h2>
      <p>{t('objection.text')}</p>
      <form noValidate onSubmit={send}>
        {sending.isError && <ProblemNotice error={sending.error} showFields />}
        <TextAreaField
          id="objection"
          label={t('objection.label')}
          error={fault}
          value={text}
          onChange={setText}
          maxLength={4000}
          rows={6}
        />
        <SubmitButton busy={sending.isPending} busyText={tc('sending')}>
          {t('objection.action')}
        </SubmitButton>
      </form>
    </section>
  );
}
