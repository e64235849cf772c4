import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import type { Problem } from '#contract/error-codes.ts';
import { failedRules, problemOf } from '../api/problem.ts';
import { useLocalized, useText } from '../i18n/use-text.ts';
import type { Text } from '../i18n/i18n-provider.ts';

/** An error of the API in the place where it matters: what happened, what to do, what to quote. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const text = useText();
  const problem = problemOf(error);
  return (
    <Alert
      severity="error"
      role="alert"
      action={
        onRetry !== undefined && (
          <Button color="inherit" onClick={onRetry}>
            {text('error.retry')}
          </Button>
        )
      }
    >
      {problem !== null && <AlertTitle>{problem.title}</AlertTitle>}
      {problem?.detail ?? messageOf(error, text)}
      {problem?.retryAfter !== undefined &&
        ` ${text('error.wait', { seconds: problem.retryAfter })}`}
      {problem !== null && <ProblemPoints problem={problem} />}
      {problem?.instance !== undefined && (
        <div>
          {text('error.requestId')}: <code>{problem.instance}</code>
        </div>
      )}
    </Alert>
  );
}

/** The single points of a problem: rules that failed, fields that are wrong. */
function ProblemPoints({ problem }: { problem: Problem }) {
  const text = useText();
  const localized = useLocalized();
  const rules = failedRules(problem);
  return (
    <>
      {rules.length > 0 && (
        <ul aria-label={text('error.rules')}>
          {rules.map((rule) => (
            <li key={rule.ruleId}>
              {rule.ruleId}: {localized(rule.reason)}
            </li>
          ))}
        </ul>
      )}
      {problem.errors !== undefined && (
        <ul>
          {Object.entries(problem.errors).map(([field, message]) => (
            <li key={field}>{message}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function messageOf(error: unknown, text: Text): string {
  return error instanceof Error && error.message === 'desk.error.offline'
    ? text('error.offline')
    : text('error.unexpected');
}
