import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { AuditKey, AuditRow, AuditSearch } from '#contract/audit-search.ts';
import { AUDIT_ACTION_TEXTS, AUDIT_ACTIONS } from '#contract/audit-texts.ts';
import type { AuditAction } from '#contract/audit.ts';
import { addDays } from '#rules/calendar.ts';
import { TableFrame } from '../frame/TableFrame.tsx';
import { formatMoment } from '../format/format-date.ts';
import { useToday } from '../format/use-today.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useDocumentTitle } from '../frame/use-document-title.ts';
import { useDeskLocale, useLocalized, useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';

interface Filters {
  from: string;
  to: string;
  action: AuditAction | '';
  actorId: string;
  protocolNumber: string;
  fiscalCode: string;
}

const MONTH_DAYS = 30;

/** Who did or read what, of whom, when; a code that is searched for stands in no address. */
export function AuditPage() {
  const text = useText();
  const today = useToday();
  const dataProvider = useDeskProvider();
  useDocumentTitle(text('administration.audit.title'));
  const [filters, setFilters] = useState<Filters>({
    from: addDays(today, -MONTH_DAYS),
    to: today,
    action: '',
    actorId: '',
    protocolNumber: '',
    fiscalCode: '',
  });
  const [asked, setAsked] = useState<Filters | null>(null);
  const search = useInfiniteQuery({
    queryKey: ['audit', asked],
    enabled: asked !== null,
    initialPageParam: null as AuditKey | null,
    queryFn: ({ pageParam }) => dataProvider.searchAudit(searchOf(asked ?? filters, pageParam)),
    getNextPageParam: ({ next }) => next,
    gcTime: 0,
  });
  const rows = search.data?.pages.flatMap(({ data }) => data);
  return (
    <>
      <Typography variant="h1" gutterBottom>
        {text('administration.audit.title')}
      </Typography>
      <p>{text('administration.audit.lead')}</p>
      <AuditFilters
        filters={filters}
        change={(part) => setFilters({ ...filters, ...part })}
        onSearch={() => setAsked({ ...filters })}
      />
      {search.error !== null && <ProblemAlert error={search.error} />}
      {rows?.length === 0 && <EmptyState title={text('administration.audit.none')} />}
      {rows !== undefined && rows.length > 0 && <AuditTable rows={rows} />}
      {search.hasNextPage && (
        <Button disabled={search.isFetching} onClick={() => void search.fetchNextPage()}>
          {text('administration.audit.more')}
        </Button>
      )}
    </>
  );
}

function searchOf(filters: Filters, after: AuditKey | null): AuditSearch {
  const { from, to, action, actorId, protocolNumber, fiscalCode } = filters;
  return {
    from,
    to,
    perPage: 50,
    ...(action !== '' && { action }),
    ...(actorId !== '' && { actorId }),
    ...(protocolNumber.trim() !== '' && { protocolNumber: protocolNumber.trim() }),
    ...(fiscalCode.trim() !== '' && { fiscalCode: fiscalCode.trim() }),
    ...(after !== null && { after }),
  };
}

interface AuditFiltersProps {
  filters: Filters;
  change: (part: Partial<Filters>) => void;
  onSearch: () => void;
}

function AuditFilters({ filters, change, onSearch }: AuditFiltersProps) {
  const text = useText();
  const localized = useLocalized();
  const dataProvider = useDeskProvider();
  const staff = useQuery({
    queryKey: ['administration', 'staff', 'audit'],
    queryFn: ({ signal }) => dataProvider.listRecords('staff', { page: 1, perPage: 100 }, signal),
  });
  const field = (name: keyof Filters, type: 'text' | 'date') => (
    <TextField
      type={type}
      label={text(`administration.audit.${name}`)}
      value={filters[name]}
      onChange={(event) => change({ [name]: event.target.value })}
      slotProps={{ inputLabel: type === 'date' ? { shrink: true } : {} }}
    />
  );
  return (
    <Box
      component="form"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
        gap: 2,
        mb: 2,
        alignItems: 'center',
      }}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSearch();
      }}
    >
      {field('from', 'date')}
      {field('to', 'date')}
      <TextField
        select
        label={text('administration.audit.action')}
        value={filters.action}
        onChange={(event) =>
          change({ action: AUDIT_ACTIONS.find((each) => each === event.target.value) ?? '' })
        }
      >
        <MenuItem value="">{text('administration.audit.any')}</MenuItem>
        {AUDIT_ACTIONS.map((action) => (
          <MenuItem key={action} value={action}>
            {localized(AUDIT_ACTION_TEXTS[action])}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={text('administration.audit.actorId')}
        value={filters.actorId}
        onChange={(event) => change({ actorId: event.target.value })}
      >
        <MenuItem value="">{text('administration.audit.any')}</MenuItem>
        {(staff.data?.data ?? []).map(({ id, name, surname }) => (
          <MenuItem key={id} value={String(id)}>
            {String(surname)} {String(name)}
          </MenuItem>
        ))}
      </TextField>
      {field('protocolNumber', 'text')}
      {field('fiscalCode', 'text')}
      <Button type="submit" variant="contained" sx={{ justifySelf: 'start' }}>
        {text('administration.audit.search')}
      </Button>
    </Box>
  );
}

function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const text = useText();
  const locale = useDeskLocale();
  const localized = useLocalized();
  return (
    <TableFrame
      caption={text('administration.audit.title')}
      columns={[
        text('administration.audit.at'),
        text('administration.audit.who'),
        text('administration.audit.action'),
        text('administration.audit.protocolNumber'),
        text('administration.audit.ip'),
        text('administration.audit.detail'),
      ]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row" style={{ whiteSpace: 'nowrap' }}>
            {formatMoment(row.at, locale)}
          </th>
          <td>{row.actorName ?? text(`administration.audit.kind.${row.actorKind}`)}</td>
          <td>{localized(AUDIT_ACTION_TEXTS[row.action])}</td>
          <td>
            {row.protocolNumber ?? (row.aboutPerson ? text('administration.audit.person') : '')}
          </td>
          <td>{row.ipAddress}</td>
          <td style={{ overflowWrap: 'anywhere', minWidth: 160 }}>
            {row.detail === null ? '' : JSON.stringify(row.detail)}
          </td>
        </tr>
      ))}
    </TableFrame>
  );
}
