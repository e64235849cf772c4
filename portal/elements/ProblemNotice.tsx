import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/api-problem.ts';
import { Icon } from './Icon.tsx';
import { Notice } from './Notice.tsx';
import { RuleReasons } from './RuleReasons.tsx';

interface ProblemNoticeProps {
  error: unknown;
  onRetry?: () => void;
  /** Sentences by field that are not shown beside a field of this page. */
  showFields?: boolean;
}

/** What went wrong with a call, in the server's words, with what to do and what to quote. */
export function ProblemNotice({ error, onRetry, showFields = false }: ProblemNoticeProps) {
  const { t } = useTranslation('common');
  const problem = error instanceof ApiProblem ? error : new ApiProblem('unreadable', 0);
  const offline = problem.code === 'offline';
  const [title, detail] = offline
    ? [t('problem.offlineTitle'), t('problem.offlineDetail')]
    : [problem.title ?? t('problem.title'), problem.detail ?? t('problem.detail')];
  return (
    <Notice tone={offline ? 'warning' : 'danger'} title={title}>
      <p className="mb-1">{detail}</p>
      {problem.retryAfter !== null && (
        <p className="mb-1">{t('problem.retryAfter', { count: problem.retryAfter })}</p>
      )}
      {showFields && <FieldSentences problem={problem} />}
      <RuleReasons results={problem.rules} />
      {problem.requestId !== null && problem.status >= 500 && (
        <p className="small mb-1">{t('problem.requestId', { id: problem.requestId })}</p>
      )}
      {onRetry && (
        <button type="button" className="btn btn-sm btn-outline-primary mt-2" onClick={onRetry}>
          <Icon name="refresh" size="sm" className="icon-primary me-1" />
          {t('problem.retry')}
        </button>
      )}
    </Notice>
  );
}

function FieldSentences({ problem }: { problem: ApiProblem }) {
  const entries = Object.entries(problem.fields);
  return entries.length === 0 ? null : (
    <ul className="mb-1">
      {entries.map(([field, sentence]) => (
        <li key={field}>{sentence}</li>
      ))}
    </ul>
  );
}
