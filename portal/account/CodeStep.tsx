import { type FormEvent, useEffect, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CodeAnswer, CodeChallenge } from '#contract/account.ts';
import { resendCode } from '../api/account.ts';
import { serverNow } from '../api/server-clock.ts';
import { Notice } from '../elements/Notice.tsx';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { SubmitButton } from '../elements/SubmitButton.tsx';
import { TextField } from '../fields/TextField.tsx';

interface CodeStepProps<T> {
  challenge: CodeChallenge;
  onChallenge: (challenge: CodeChallenge) => void;
  /** Sends the code to where this challenge belongs. */
  answer: (answer: CodeAnswer) => Promise<T>;
  onDone: (result: T) => void;
  action: string;
}

const LONGEST_WAIT_S = 120;

/** Waits for the code that came by SMS; phones fill it in from the message by themselves. */
export function CodeStep<T>({ challenge, onChallenge, answer, onDone, action }: CodeStepProps<T>) {
  const { t } = useTranslation('account');
  const { t: tc } = useTranslation('common');
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string>();
  const wait = useSecondsUntil(challenge.resendAfter);
  const sending = useMutation({ mutationFn: answer, onSuccess: onDone });
  const resending = useMutation({
    mutationFn: () => resendCode(challenge.challengeId),
    onSuccess: (next) => {
      setCode('');
      sending.reset();
      onChallenge(next);
    },
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const digits = code.replaceAll(/\D/g, '');
    if (digits.length !== 6) {
      setFault(tc('errors.code'));
      document.getElementById('code')?.focus();
      return;
    }
    setFault(undefined);
    sending.mutate({ challengeId: challenge.challengeId, code: digits });
  };
  return (
    <form noValidate onSubmit={send}>
      <p>
        {challenge.mobileEnding === null
          ? t('code.sent')
          : t('code.sentTo', { ending: challenge.mobileEnding })}
      </p>
      {sending.isError && <ProblemNotice error={sending.error} />}
      {resending.isError && <ProblemNotice error={resending.error} />}
      {resending.isSuccess && !sending.isError && (
        <Notice tone="success">{t('code.resent')}</Notice>
      )}
      <TextField
        id="code"
        label={t('code.label')}
        hint={t('code.hint')}
        error={fault}
        value={code}
        onChange={setCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={8}
        className="code-input"
      />
      <div className="button-row">
        <SubmitButton busy={sending.isPending} busyText={tc('sending')}>
          {action}
        </SubmitButton>
        <button
          type="button"
          className="btn btn-outline-primary"
          disabled={wait > 0 || resending.isPending}
          onClick={() => {
            resending.mutate();
          }}
        >
          {wait > 0 ? t('code.resendIn', { count: wait }) : t('code.resend')}
        </button>
      </div>
      <p className="mt-3 small">{t('code.help')}</p>
    </form>
  );
}

/** Whole seconds until a moment of the server's clock, unknown before the sign-in: never a long wait. */
function useSecondsUntil(at: string): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const distance = (Date.parse(at) - serverNow()) / 1000;
    const wait = distance > LONGEST_WAIT_S || distance < -LONGEST_WAIT_S ? 60 : distance;
    const until = Date.now() + wait * 1000;
    const tick = (): void => {
      setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    };
    tick();
    const timer = setInterval(tick, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [at]);
  return left;
}
