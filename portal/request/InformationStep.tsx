import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RuleResult } from '#contract/rule-result.ts';
import type { RequestDefinition } from '#requests/define-request.ts';
import { Notice } from '../elements/Notice.tsx';
import { RuleReasons } from '../elements/RuleReasons.tsx';
import { SubmitButton } from '../elements/SubmitButton.tsx';
import { CheckboxField } from '../fields/CheckboxField.tsx';
import { useLocalized } from '../i18n/use-texts.ts';
import { FormDownloads } from '../pages/FormDownloads.tsx';

interface InformationStepProps {
  request: RequestDefinition;
  /** A draft is there already: its person read the notice when they began it. */
  resumes: boolean;
  failed: readonly RuleResult[];
  busy: boolean;
  onGo: () => void;
}

/** What the request is about, what it needs, its forms to download (R-GEN-7), the privacy notice. */
export function InformationStep(props: InformationStepProps) {
  const { request, resumes, failed, busy, onGo } = props;
  const { t } = useTranslation('request');
  const { t: tc } = useTranslation('common');
  const { say } = useLocalized();
  const [read, setRead] = useState(resumes);
  const [fault, setFault] = useState<string>();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (read) {
      onGo();
    } else {
      setFault(t('information.mustRead'));
      document.getElementById('privacyRead')?.focus();
    }
  };
  return (
    <form noValidate onSubmit={send}>
      <p>{say(request.summary)}</p>
      {resumes && (
        <Notice tone="info">
          <p className="mb-0">{t('information.resumes')}</p>
        </Notice>
      )}
      {failed.some((result) => !result.passed) && (
        <Notice tone="warning" title={t('information.standsAgainst')}>
          <RuleReasons results={failed} />
        </Notice>
      )}
      <h3 className="h5">{t('information.need')}</h3>
      <ul>
        {request.whatYouNeed.map((need) => (
          <li key={need.it}>{say(need)}</li>
        ))}
      </ul>
      <h3 className="h5">{t('information.next')}</h3>
      <ol>
        {request.whatHappensNext.map((next) => (
          <li key={next.it}>{say(next)}</li>
        ))}
      </ol>
      <FormDownloads type={request.type} within="step" />
      <h3 className="h5">{t('information.privacy')}</h3>
      <p>
        {t('information.privacyText')}{' '}
        <Link to="/privacy" target="_blank" rel="noreferrer">
          {t('information.privacyLink')}
        </Link>
      </p>
      <CheckboxField
        id="privacyRead"
        label={t('information.read')}
        error={fault}
        checked={read}
        onChange={(checked) => {
          setRead(checked);
          if (checked) {
            setFault(undefined);
          }
        }}
      />
      <SubmitButton busy={busy} busyText={tc('sending')}>
        {resumes ? t('information.goOn') : t('information.start')}
      </SubmitButton>
    </form>
  );
}
