import Box from '@mui/material/Box';
import MuiPagination from '@mui/material/Pagination';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecordChange } from '#contract/record-change.ts';
import { formatMoment } from '../format/format-date.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { TableFrame } from '../frame/TableFrame.tsx';
import { useDeskLocale, useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { nameOfField } from './name-of-field.ts';
import type { RecordKind } from './record-kinds.ts';
import { useShownValue } from './use-shown-value.ts';

const ROWS = 10;

/** Who changed a record, when and what; without one, the records of the kind. Read when opened. */
export function RecordChanges({ kind, record }: { kind: RecordKind; record?: string }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <Box component="details" sx={{ mt: 3 }} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('administration.changes.title')}</summary>
      {open && <ChangesOf kind={kind} {...(record !== undefined && { record })} />}
    </Box>
  );
}

function ChangesOf({ kind, record }: { kind: RecordKind; record?: string }) {
  const text = useText();
  const locale = useDeskLocale();
  const shown = useShownValue();
  const dataProvider = useDeskProvider();
  const [page, setPage] = useState(1);
  const query = {
    resource: kind.name,
    page,
    perPage: ROWS,
    ...(record !== undefined && { record }),
  };
  const { data, error, refetch } = useQuery({
    queryKey: ['administration', 'changes', query],
    queryFn: ({ signal }) => dataProvider.listChanges(query, signal),
    placeholderData: keepPreviousData,
  });
  if (error !== null) {
    return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined || data.total === 0) {
    return data === undefined ? null : <p>{text('administration.changes.none')}</p>;
  }
  const pages = Math.ceil(data.total / ROWS);
  /** By the field that names it, else by the key that it is found under. */
  const nameOf = ({ record: id, before, after }: RecordChange): string => {
    const name = after?.[kind.columns[0] ?? ''] ?? before?.[kind.columns[0] ?? ''] ?? id;
    return shown(kind.columns[0] ?? '', name);
  };
  return (
    <>
      <TableFrame
        caption={text('administration.changes.title')}
        columns={[
          text('administration.changes.at'),
          text('administration.changes.who'),
          ...(record === undefined ? [text('administration.changes.record')] : []),
          text('administration.changes.act'),
          text('administration.changes.what'),
        ]}
      >
        {data.data.map((change) => (
          <tr key={change.id}>
            <th scope="row">{formatMoment(change.at, locale)}</th>
            <td>{change.actorName ?? '—'}</td>
            {record === undefined && <td>{nameOf(change)}</td>}
            <td>{text(`administration.changes.acts.${change.act}`)}</td>
            <td>
              <FieldChanges change={change} />
            </td>
          </tr>
        ))}
      </TableFrame>
      {pages > 1 && (
        <MuiPagination
          count={pages}
          page={page}
          onChange={(_event, wanted) => setPage(wanted)}
          aria-label={text('administration.changes.title')}
          sx={{ mt: 1 }}
        />
      )}
    </>
  );
}

/** Each field with what it was and is; of addresses and numbers, that it changed. */
function FieldChanges({ change: { fields, before, after } }: { change: RecordChange }) {
  const text = useText();
  const shown = useShownValue();
  const said = (field: string, of: RecordChange['before']): string =>
    shown(field, of?.[field]) || text('administration.changes.nothing');
  return fields.map((field) => {
    const told = [before, after].some((values) => values !== null && field in values);
    return (
      <div key={field}>
        {nameOfField(text, field)}
        {told && before !== null && after !== null && (
          <>
            : {said(field, before)} → {said(field, after)}
          </>
        )}
        {told && (before === null || after === null) && <>: {said(field, after ?? before)}</>}
      </div>
    );
  });
}
