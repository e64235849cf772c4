import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { FieldChange, IntegrationItem } from '#contract/integration.ts';
import type { RequestType } from '#contract/request-type.ts';
import { fieldsOf } from '#requests/asked.ts';
import { REQUESTS } from '#requests/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { AnswerText } from './AnswerText.tsx';

interface BeforeAfterProps {
  before: ReactNode;
  /** null: not answered yet. */
  after: ReactNode | null;
  /** The answer left it as it was. */
  same?: boolean;
}

/** What something was, and what it has become. */
export function BeforeAfter({ before, after, same = false }: BeforeAfterProps) {
  const text = useText();
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'max-content 1fr',
        columnGap: 1,
        m: 0,
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
        '& dt': { color: 'text.secondary' },
        '& dd': { m: 0 },
      }}
    >
      <dt>{text('pin.before')}</dt>
      <dd>{before}</dd>
      <dt>{text('pin.after')}</dt>
      <dd>
        {after === null ? (
          <em>{text('pin.waiting')}</em>
        ) : same ? (
          <>
            {after} <em>({text('pin.unchanged')})</em>
          </>
        ) : (
          <strong>{after}</strong>
        )}
      </dd>
    </Box>
  );
}

interface FieldBeforeAfterProps {
  type: RequestType;
  item: IntegrationItem;
  changes: readonly FieldChange[];
}

/** A field that was open again: its value before the round and after it, as the form says it. */
export function FieldBeforeAfter({ type, item, changes }: FieldBeforeAfterProps) {
  const text = useText();
  const field = fieldsOf(REQUESTS[type]).find(({ name }) => name === item.field);
  const change = changes.find((one) => one.field === item.field);
  if (field === undefined || change === undefined) {
    return <em>{text('pin.waiting')}</em>;
  }
  return (
    <BeforeAfter
      before={<AnswerText field={field} value={change.before ?? undefined} />}
      after={<AnswerText field={field} value={change.after ?? undefined} />}
      same={JSON.stringify(change.before) === JSON.stringify(change.after)}
    />
  );
}
