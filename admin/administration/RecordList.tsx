import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useParams, useSearchParams } from 'react-router-dom';
import { EmptyState } from '../frame/EmptyState.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { Waiting } from '../frame/Waiting.tsx';
import { useDocumentTitle } from '../frame/use-document-title.ts';
import { useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { Pager } from './Pager.tsx';
import { PolicyNow } from './PolicyNow.tsx';
import { kindNamed, type RecordKind } from './record-kinds.ts';
import { RecordChanges } from './RecordChanges.tsx';
import { RecordFilters } from './RecordFilters.tsx';
import { RecordTable } from './RecordTable.tsx';

const PER_PAGE = 25;

/** The records of a kind, a page at a time. */
export function RecordList() {
  const text = useText();
  const kind = kindNamed(useParams()['kind']);
  return kind === undefined ? (
    <EmptyState page title={text('administration.empty')} />
  ) : (
    <RecordsOf key={kind.name} kind={kind} />
  );
}

function RecordsOf({ kind }: { kind: RecordKind }) {
  const text = useText();
  const dataProvider = useDeskProvider();
  const [params] = useSearchParams();
  const title = text(`administration.kind.${kind.name}`);
  useDocumentTitle(title);
  const page = Math.max(1, Number.parseInt(params.get('page') ?? '1', 10) || 1);
  const wanted = useDeferredValue(params.get('q') ?? '');
  const inUse = params.get('active') === 'true';
  const query =
    kind.closed === true
      ? {}
      : { page, perPage: PER_PAGE, q: wanted.trim(), ...(inUse && { active: 'true' }) };
  const { data, error, refetch } = useQuery({
    queryKey: ['administration', kind.name, query],
    queryFn: ({ signal }) => dataProvider.listRecords(kind.name, query, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <Typography variant="h1" sx={{ mb: 2 }}>
        {title}
      </Typography>
      {kind.name === 'policy-settings' && <PolicyNow />}
      {kind.closed !== true && <RecordFilters kind={kind} />}
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Waiting />}
      {data !== undefined && (
        <>
          <RecordTable kind={kind} title={title} rows={data.data} />
          <Pager page={page} pages={Math.ceil(data.total / PER_PAGE)} total={data.total} />
        </>
      )}
      <RecordChanges kind={kind} />
    </>
  );
}
