import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import type { DeskCaseView } from '#contract/desk-case.ts';
import type { OverrideAskView } from '#contract/override-ask.ts';
import { formatMoment } from '../../format/format-date.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';
import { useSession } from '../../session/use-session.ts';
import type { ActName } from '../acts/act-names.ts';
import { overrideActOf } from '../acts/overrides.ts';

interface OverrideAskBoxProps {
  view: DeskCaseView;
  onAct: (act: ActName) => void;
}

/** What was asked of a supervisor and answered, and the ways to ask and to answer (R-GEN-6). */
export function OverrideAskBox({ view, onAct }: OverrideAskBoxProps) {
  const text = useText();
  const session = useSession();
  const { overrideAsk: ask } = view;
  const open = overrideActOf(view, session?.role ?? 'OPERATOR');
  if (ask === null && open === undefined) {
    return null;
  }
  return (
    <Alert
      severity={severityOf(ask)}
      role="note"
      action={
        open !== undefined && (
          <Button color="inherit" onClick={() => onAct(open)}>
            {text(open === 'askOverride' ? 'act.askOverride' : 'override.answer')}
          </Button>
        )
      }
    >
      {ask === null ? text('override.mayAsk') : <Asked ask={ask} />}
    </Alert>
  );
}

function Asked({ ask }: { ask: OverrideAskView }) {
  const text = useText();
  const locale = useDeskLocale();
  const { answer } = ask;
  return (
    <>
      <AlertTitle>
        {text('override.asked', {
          rules: [...new Set(ask.rules.map(({ ruleId }) => ruleId))].join(', '),
        })}
      </AlertTitle>
      <div>
        {ask.askedBy}, {formatMoment(ask.askedAt, locale)}: {ask.reason}
      </div>
      {answer === null ? (
        <div>{text('override.waiting')}</div>
      ) : (
        <div>
          <strong>{text(answer.granted ? 'override.granted' : 'override.refused')}</strong>{' '}
          {answer.by}, {formatMoment(answer.at, locale)}: {answer.reason}
          {!ask.current && <div>{text('override.old')}</div>}
        </div>
      )}
    </>
  );
}

function severityOf(ask: OverrideAskView | null): 'info' | 'success' | 'warning' {
  if (ask === null || ask.answer === null) {
    return 'info';
  }
  return ask.answer.granted && ask.current ? 'success' : 'warning';
}
