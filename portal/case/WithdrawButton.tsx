import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '#contract/case-file.ts';
import { callApi } from '../api/call-api.ts';
import { caseKey, keepCase } from '../api/cases.ts';
import { Dialog } from '../elements/Dialog.tsx';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { TextAreaField } from '../fields/TextAreaField.tsx';

/** Takes the request back, after asking (LC-5: until it is approved). */
export function WithdrawButton({ view, onActed }: { view: CaseView; onActed: () => void }) {
  const { t } = useTranslation('caseFile');
  const { t: tc } = useTranslation('common');
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const withdrawal = useMutation({
    mutationFn: () =>
      callApi<CaseView>(`/api/cases/${view.id}/withdrawal`, {
        method: 'POST',
        body: { version: view.version, reason: reason.trim() },
      }),
    onSuccess: async (next) => {
      onActed();
      setOpen(false);
      await keepCase(client, next);
    },
    onError: () => client.invalidateQueries({ queryKey: caseKey(view.id) }),
  });
  return (
    <>
      <button
        type="button"
        className="btn btn-outline-danger"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('withdraw.action')}
      </button>
      {open && (
        <Dialog
          title={t('withdraw.title')}
          onClose={() => {
            setOpen(false);
          }}
          actions={
            <>
              <button
                type="button"
                className="btn btn-danger"
                disabled={withdrawal.isPending}
                onClick={() => {
                  withdrawal.mutate();
                }}
              >
                {t('withdraw.confirm')}
              </button>
              <button
                type="button"
                className="btn btn-outline-primary"
                onClick={() => {
                  setOpen(false);
                }}
              >
                {tc('cancel')}
              </button>
            </>
          }
        >
          <p>{t('withdraw.text')}</p>
          {withdrawal.isError && <ProblemNotice error={withdrawal.error} />}
          <TextAreaField
            id="withdraw-reason"
            label={t('withdraw.reason')}
            required={false}
            value={reason}
            onChange={setReason}
            maxLength={500}
            rows={3}
          />
        </Dialog>
      )}
    </>
  );
}
