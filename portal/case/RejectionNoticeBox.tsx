import { useTranslation } from 'react-i18next';
import type { CaseView } from '#contract/case-file.ts';
import type { RequestDefinition } from '#requests/define-request.ts';
import { Notice } from '../elements/Notice.tsx';
import { noticeOf } from './event-facts.ts';
import { ReasonList } from './ReasonList.tsx';

/** Why the office means to reject, to be read before answering (L. 241/1990 art. 10-bis). */
export function RejectionNoticeBox({
  view,
  request,
}: {
  view: CaseView;
  request: RequestDefinition;
}) {
  const { t } = useTranslation('caseFile');
  const notice = view.state === 'REJECTION_NOTICE' ? noticeOf(view) : undefined;
  if (notice === undefined) {
    return null;
  }
  return (
    <Notice tone="warning" title={t('notice.title')}>
      <ReasonList reasons={notice.reasons} request={request} />
      <p className="typed-text mb-1">{notice.text}</p>
      {view.can.object && <p className="mb-0">{t('notice.notDecided')}</p>}
    </Notice>
  );
}
