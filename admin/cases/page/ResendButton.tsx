import Button from '@mui/material/Button';
import type { MessageView } from '#contract/message.ts';
import { useTell } from '../../frame/use-tell.ts';
import { useText } from '../../i18n/use-text.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';
import { ActProblem } from '../acts/ActProblem.tsx';
import { useAct } from '../acts/use-act.ts';
import { useCaseReload, useCaseWriter } from './use-case.ts';

interface ResendButtonProps {
  caseId: string;
  message: MessageView;
}

/** Queues a message again that did not arrive. */
export function ResendButton({ caseId, message }: ResendButtonProps) {
  const text = useText();
  const tell = useTell();
  const dataProvider = useDeskProvider();
  const write = useCaseWriter(caseId);
  const reload = useCaseReload(caseId);
  const act = useAct(
    () => dataProvider.resendMessage(caseId, message.id),
    (resent) => {
      write((view) => ({
        ...view,
        messages: view.messages.map((each) => (each.id === resent.id ? resent : each)),
      }));
      tell(text('message.resent'), 'success');
    },
  );
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        disabled={act.busy}
        onClick={() => void act.run()}
        aria-describedby={`message-${message.id}`}
        sx={{ my: 0.5 }}
      >
        {text('message.resend')}
      </Button>
      <ActProblem act={act} onReload={reload} />
    </>
  );
}
