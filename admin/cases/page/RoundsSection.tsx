import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { DeskCaseView } from '#contract/desk-case.ts';
import type { IntegrationRoundView } from '#contract/integration.ts';
import type { RequestType } from '#contract/request-type.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { formatDate } from '../../format/format-date.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';
import { BeforeAfter, FieldBeforeAfter } from './BeforeAfter.tsx';

type RoundsOf = Pick<DeskCaseView, 'rounds' | 'documents' | 'type'>;

/** What was asked for round by round, and what came back. */
export function RoundsSection({ view }: { view: RoundsOf }) {
  const text = useText();
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <Typography variant="h2" id={titleId} gutterBottom>
        {text('asked.rounds')}
      </Typography>
      {view.rounds.map((round) => (
        <RoundBlock key={round.round} round={round} type={view.type} documents={view.documents} />
      ))}
    </section>
  );
}

interface RoundBlockProps {
  round: IntegrationRoundView;
  type: RequestType;
  documents: DeskCaseView['documents'];
}

function RoundBlock({ round, type, documents }: RoundBlockProps) {
  const text = useText();
  const locale = useDeskLocale();
  const dayOf = (instant: string): string => formatDate(civilDateOf(Date.parse(instant)), locale);
  const given = (itemId: string): string[] =>
    documents
      .filter((one) => one.integrationRound === round.round && one.integrationItem === itemId)
      .map((one) => one.fileName);
  const nameOf = (documentId: string): string | undefined =>
    documents.find(({ id }) => id === documentId)?.fileName;
  return (
    <Box sx={{ mb: 1.5 }}>
      <Typography variant="h3">{text('asked.round', { round: round.round })}</Typography>
      <Typography variant="body2" color="text.secondary">
        {text('asked.roundDue', {
          asked: dayOf(round.requestedAt),
          due: formatDate(round.dueOn, locale),
        })}
        {round.answeredAt !== null &&
          ` · ${text('asked.roundAnswered', { date: dayOf(round.answeredAt) })}`}
      </Typography>
      <div style={{ whiteSpace: 'pre-wrap' }}>{round.message}</div>
      <ul>
        {round.items.map((item) => (
          <li key={item.id}>
            <strong>{item.label}</strong>
            {item.reason !== '' && <div>{item.reason}</div>}
            {item.kind === 'FIELD' ? (
              <FieldBeforeAfter type={type} item={item} changes={round.changes} />
            ) : item.documentId === undefined ? (
              <div style={{ whiteSpace: 'pre-wrap' }}>
                {'→ '}
                {item.answer ?? (given(item.id).join(', ') || text('asked.noAnswer'))}
              </div>
            ) : (
              <BeforeAfter
                before={nameOf(item.documentId) ?? text('document.none')}
                after={given(item.id).join(', ') || null}
              />
            )}
          </li>
        ))}
      </ul>
      {round.answerNote !== null && round.answerNote !== '' && (
        <div>
          {text('asked.citizenNote')}: {round.answerNote}
        </div>
      )}
    </Box>
  );
}
