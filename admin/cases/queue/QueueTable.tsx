import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useRef } from 'react';
import { DataTable, useListContext } from 'react-admin';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import type { QueueRow } from '#contract/desk-case.ts';
import type { QueueColumn, QueueViewers } from '#contract/desk-queue.ts';
import { REQUESTS } from '#requests/index.ts';
import { daysSince } from '../../format/due.ts';
import { formatDate, formatMoment } from '../../format/format-date.ts';
import { useToday } from '../../format/use-today.ts';
import { useDeskLocale, useLocalized, useText } from '../../i18n/use-text.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { isConcluded } from '#rules/case-state.ts';
import { CaseLabel } from '../CaseLabel.tsx';
import { DueDate } from '../DueDate.tsx';
import { StateChip } from '../StateChip.tsx';
import { RowMarks } from './RowMarks.tsx';
import { QueueRowActs } from './QueueRowActs.tsx';
import { queueOnPhone } from './queue-on-phone.ts';
import { useQueueMemory } from './queue-memory.ts';
import { SelectBox } from './SelectBox.tsx';
import { useQueueColumns } from './use-queue-columns.ts';
import { useQueueKeys } from './use-queue-keys.ts';
import { useTake } from './use-take.ts';

interface QueueTableProps {
  rows: QueueRow[];
  /** Who has which case open, as the stream says; else as the rows do. */
  viewers: QueueViewers['viewers'] | null;
  refresh: () => Promise<void>;
}

/** The rows of the queue. Opening one remembers the others, to walk on from case to case. */
export function QueueTable({ rows, viewers, refresh }: QueueTableProps) {
  const text = useText();
  const locale = useDeskLocale();
  const localized = useLocalized();
  const today = useToday();
  const { filterValues, sort, page, perPage } = useListContext<QueueRow>();
  const { text: searched, write } = useQueueMemory();
  const { pathname, search } = useLocation();
  const table = useRef<HTMLDivElement>(null);
  const take = useTake(refresh);
  useQueueKeys(table, rows, take);
  const [columns] = useQueueColumns();
  const shown = (column: QueueColumn): boolean => columns.includes(column);

  const rememberWalk = (): void => {
    write({
      walk: {
        ids: rows.map((row) => row.id),
        filter: { ...filterValues, ...(searched !== '' && { text: searched }) },
        sort,
        page,
        perPage,
        path: `${pathname}${search}`,
      },
    });
  };

  return (
    <Box
      ref={table}
      sx={{
        overflowX: 'auto',
        '& .RaDataTable-tableWrapper': { overflowX: 'auto' },
        '& tr:focus-within': { backgroundColor: '#e6f0fa' },
        '& .MuiTableCell-root': { px: 1, py: 0.5, lineHeight: 1.35 },
        '& .MuiTableCell-root:first-of-type': { pl: 2 },
        '& .MuiTableCell-head': { fontWeight: 600, color: 'text.secondary', lineHeight: 1.25 },
        ...queueOnPhone(columns, text),
      }}
    >
      <DataTable<QueueRow>
        data={rows}
        bulkActionButtons={false}
        rowClick={(id) => {
          rememberWalk();
          return `/cases/${id}/show`;
        }}
        aria-label={text('queue.title')}
      >
        <DataTable.Col
          label={<span className="visually-hidden">{text('queue.selection')}</span>}
          disableSort
          render={(row: QueueRow) => <SelectBox row={row} />}
        />
        <DataTable.Col
          label={text('queue.protocol')}
          disableSort
          render={(row: QueueRow) => (
            <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
              <Link
                component={RouterLink}
                to={`/cases/${row.id}/show`}
                data-case={row.id}
                onClick={(event: React.MouseEvent) => {
                  event.stopPropagation();
                  rememberWalk();
                }}
                sx={{ fontWeight: row.unread ? 800 : 600 }}
              >
                {row.protocolNumber}
              </Link>
              <RowMarks row={row} viewers={viewers?.[row.id] ?? (viewers ? [] : row.viewers)} />
            </Box>
          )}
        />
        {shown('beneficiary') && (
          <DataTable.Col label={text('queue.beneficiary')} source="beneficiaryName" disableSort />
        )}
        {shown('type') && (
          <DataTable.Col
            label={text('queue.type')}
            disableSort
            render={(row: QueueRow) => localized(REQUESTS[row.type].title)}
          />
        )}
        {shown('state') && (
          <DataTable.Col
            label={text('queue.state')}
            disableSort
            render={(row: QueueRow) => <StateChip state={row.state} />}
          />
        )}
        {shown('labels') && (
          <DataTable.Col
            label={text('queue.labels')}
            disableSort
            render={(row: QueueRow) =>
              row.labels.map((label) => <CaseLabel key={label.id} label={label} />)
            }
          />
        )}
        {shown('submitted') && (
          <DataTable.Col
            source="submittedAt"
            sx={{ display: { sm: 'none', lg: 'table-cell' } }}
            label={text('queue.submitted')}
            render={(row: QueueRow) => formatDate(civilDateOf(Date.parse(row.submittedAt)), locale)}
          />
        )}
        {shown('waitingSince') && (
          <DataTable.Col
            source="stateSince"
            sx={{ display: { sm: 'none', lg: 'table-cell' } }}
            label={text('queue.waitingSince')}
            render={(row: QueueRow) => (
              <span title={formatMoment(row.stateSince, locale)}>
                {sinceInWords(daysSince(row.stateSince, today), text)}
              </span>
            )}
          />
        )}
        {shown('due') && (
          <DataTable.Col
            source="concludeDueOn"
            label={text('queue.due')}
            render={(row: QueueRow) =>
              // What is concluded is neither late nor near, whatever day it had.
              isConcluded(row.state) ? (
                '—'
              ) : (
                <DueDate
                  dueOn={row.concludeDueOn}
                  suspended={row.suspended}
                  overdue={row.overdue}
                  workingDays={row.workingDaysLeft}
                />
              )
            }
          />
        )}
        {shown('assignee') && (
          <DataTable.Col
            label={text('queue.assignee')}
            disableSort
            render={(row: QueueRow) => row.assigneeName ?? text('queue.unassigned')}
          />
        )}
        <DataTable.Col
          label={text('queue.acts')}
          disableSort
          render={(row: QueueRow) => <QueueRowActs row={row} take={take} refresh={refresh} />}
        />
      </DataTable>
    </Box>
  );
}

function sinceInWords(days: number, text: ReturnType<typeof useText>): string {
  return days === 0 ? text('queue.today') : text('queue.days', { smart_count: days });
}
