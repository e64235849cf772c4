import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import type { PreregistrationReceipt } from '#contract/preregistration.ts';
import { INCOME_PREREGISTRATION } from '#requests/income-preregistration/request.ts';
import { useFreeAccess } from '../api/preregistration.ts';
import { Loading } from '../elements/Loading.tsx';
import { Notice } from '../elements/Notice.tsx';
import { spokenDate } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import { Page } from '../layout/Page.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { PreregistrationForm } from './PreregistrationForm.tsx';

/** Income self-certification without credentials: a form, then a code to show at the desk (R-AL). */
export function PreregistrationPage() {
  const { t } = useTranslation('preregistration');
  const { say } = useLocalized();
  const available = useFreeAccess();
  const [receipt, setReceipt] = useState<PreregistrationReceipt>();
  const title = say(INCOME_PREREGISTRATION.title);
  return (
    <Page narrow crumbs={[{ label: title }]}>
      <PageTitle key={receipt?.code} lead={say(INCOME_PREREGISTRATION.summary)}>
        {title}
      </PageTitle>
      {available === undefined && <Loading />}
      {available === false && (
        <Notice tone="warning" title={t('unavailable')}>
          <p className="mb-0">{t('unavailableText')}</p>
        </Notice>
      )}
      {available === true &&
        (receipt === undefined ? (
          <PreregistrationForm onDone={setReceipt} />
        ) : (
          <Receipt receipt={receipt} />
        ))}
    </Page>
  );
}

function Receipt({ receipt }: { receipt: PreregistrationReceipt }) {
  const { t } = useTranslation('preregistration');
  const { locale } = useLocalized();
  return (
    <Notice tone="success" title={t('done')}>
      <p className="protocol-number-small" data-element="preregistration-code">
        {receipt.code}
      </p>
      <p>{t('doneText')}</p>
      <p>{t('until', { date: spokenDate(receipt.confirmBy, locale) })}</p>
      <p className="mb-0">{t('notEffective')}</p>
    </Notice>
  );
}
