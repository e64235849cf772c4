import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { DeskMessageView } from '#contract/message.ts';
import { hasFailed } from '#rules/message-resend.ts';
import { formatMoment } from '../../format/format-date.ts';
import { EmptyState } from '../../frame/EmptyState.tsx';
import { TONES } from '../../frame/theme.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';
import { ResendButton } from './ResendButton.tsx';

interface MessagePaneProps {
  caseId: string;
  messages: readonly DeskMessageView[];
}

/** What the citizen was sent, and whether it left and arrived. */
export function MessagePane({ caseId, messages }: MessagePaneProps) {
  const text = useText();
  const locale = useDeskLocale();
  if (messages.length === 0) {
    return <EmptyState title={text('message.empty')} />;
  }
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {messages.map((message) => (
        <Box
          component="li"
          key={message.id}
          sx={{ pb: 1.5, mb: 1.5, borderBottom: '1px solid', borderColor: 'divider' }}
        >
          <Typography variant="body2" color="text.secondary" id={`message-${message.id}`}>
            {text(`words.channel.${message.channel}`)} ·{' '}
            <Box
              component="strong"
              sx={{ color: hasFailed(message) ? TONES.red.color : undefined }}
            >
              {message.delivery === null
                ? text(`words.messageState.${message.state}`)
                : text(`words.messageDelivery.${message.delivery}`)}
            </Box>{' '}
            ·{' '}
            {message.sentAt === null
              ? text('message.queuedAt', { date: formatMoment(message.createdAt, locale) })
              : text('message.sentAt', { date: formatMoment(message.sentAt, locale) })}
          </Typography>
          <Attempts message={message} />
          {message.subject !== '' && <strong>{message.subject}</strong>}
          <details>
            <summary>{text('message.text')}</summary>
            <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{message.text}</div>
          </details>
          {message.mayResend && <ResendButton caseId={caseId} message={message} />}
        </Box>
      ))}
    </Box>
  );
}

/** How often a message that has not left was tried, when it is tried again, what went wrong. */
function Attempts({ message }: { message: DeskMessageView }) {
  const text = useText();
  const locale = useDeskLocale();
  const { attempts, nextAttemptAt, problem, state } = message;
  if (attempts === 0 || state === 'SENT') {
    return null;
  }
  const parts = [
    text('message.attempts', { smart_count: attempts }),
    ...(nextAttemptAt === null
      ? []
      : [text('message.nextAttempt', { date: formatMoment(nextAttemptAt, locale) })]),
    ...(problem === null ? [] : [text('message.problem', { code: problem })]),
  ];
  return (
    <Typography variant="body2" color="text.secondary">
      {parts.join(' · ')}
    </Typography>
  );
}
