import Typography from '@mui/material/Typography';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router-dom';
import { useToday } from '../format/use-today.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useDocumentTitle } from '../frame/use-document-title.ts';
import { useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { kindNamed, type RecordKind } from './record-kinds.ts';
import { RecordChanges } from './RecordChanges.tsx';
import { RecordForm } from './RecordForm.tsx';
import { useShownValue } from './use-shown-value.ts';

/** A record to be changed, or a new one to be made. */
export function RecordEditor() {
  const text = useText();
  const { kind: name, id = '' } = useParams();
  const kind = kindNamed(name);
  return kind === undefined ? (
    <EmptyState page title={text('administration.empty')} />
  ) : (
    <EditorOf key={`${kind.name}/${id}`} kind={kind} id={id} />
  );
}

function EditorOf({ kind, id }: { kind: RecordKind; id: string }) {
  const text = useText();
  const dataProvider = useDeskProvider();
  const shown = useShownValue();
  const today = useToday();
  const [params] = useSearchParams();
  const made = id === 'new';
  const title = text(`administration.kind.${kind.name}`);
  const { data, error, refetch } = useQuery({
    queryKey: ['administration', kind.name, 'one', id],
    queryFn: ({ signal }) => dataProvider.readRecord(kind.name, id, signal),
    enabled: !made,
    // What is being written is not replaced by what somebody else writes.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  // Which record it is: its first column in the list.
  const [named = 'id'] = kind.columns;
  const name = data === undefined ? '' : shown(named, data[named]);
  const heading = name === '' ? title : `${title}: ${name}`;
  useDocumentTitle(heading);
  return (
    <>
      <Typography variant="h1" gutterBottom>
        {heading}
      </Typography>
      <Link component={RouterLink} to={`/administration/${kind.name}`}>
        {text('administration.back')}
      </Link>
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {kind.name === 'request-terms' && <p>{text('administration.terms.note')}</p>}
      {made && <RecordForm kind={kind} initial={kind.begins?.(params, today) ?? kind.initial} />}
      {data !== undefined && (
        <RecordForm
          // A record read anew begins a new form.
          key={data.version}
          kind={kind}
          record={data}
          onReload={() => void refetch()}
        />
      )}
      {data !== undefined && <RecordChanges kind={kind} record={String(data.id)} />}
    </>
  );
}
