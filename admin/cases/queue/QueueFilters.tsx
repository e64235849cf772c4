import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useListContext } from 'react-admin';
import { CASE_STATES, type CaseState } from '#contract/case-state.ts';
import { REQUEST_TYPES } from '#contract/request-type.ts';
import type { QueueRow } from '#contract/desk-case.ts';
import { REQUESTS } from '#requests/index.ts';
import { DUE_SOON_DAYS } from '#rules/case-deadlines.ts';
import { useLocalized, useText } from '../../i18n/use-text.ts';
import { useSession } from '../../session/use-session.ts';
import { useLabels, useOffices, useStaff } from '../use-desk-lists.ts';
import { FilterSelect } from './FilterSelect.tsx';
import { QueueSearch } from './QueueSearch.tsx';
import { useQueueMemory } from './queue-memory.ts';
import { FIRST_FILTER, OPEN_CASES, type QueueFilter, withPart } from './queue-views.ts';

const AGES = [2, 7, 15, 30, 60] as const;
// A draft is the citizen's own until it is submitted: the desk never sees one.
const SHOWN_STATES: readonly CaseState[] = CASE_STATES.filter((state) => state !== 'DRAFT');

/** Filters beside the quick views. */
export function QueueFilters() {
  const text = useText();
  const localized = useLocalized();
  const session = useSession();
  const { filterValues, setFilters } = useListContext<QueueRow>();
  const { write } = useQueueMemory();
  const staff = useStaff();
  const labels = useLabels();
  const allOffices = session?.role === 'SUPERVISOR';
  const offices = useOffices(allOffices);
  const filter: QueueFilter = filterValues;
  const change = (part: keyof QueueFilter) => (value: string) =>
    setFilters(withPart(filter, part, value));

  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1.5, alignItems: 'center' }}>
      <QueueSearch />
      <FilterSelect
        label={text('queue.type')}
        any={text('queue.any')}
        value={filter.type ?? ''}
        onChange={change('type')}
        options={REQUEST_TYPES.map((type) => ({
          value: type,
          label: localized(REQUESTS[type].title),
        }))}
      />
      <FilterSelect
        label={text('queue.state')}
        any={text('queue.any')}
        value={filter.state ?? ''}
        onChange={change('state')}
        options={[
          { value: OPEN_CASES.state, label: text('queue.open') },
          ...SHOWN_STATES.map((state) => ({ value: state, label: text(`words.state.${state}`) })),
        ]}
        several={SHOWN_STATES.filter((state) => filter.state?.split(',').includes(state)).map(
          (state) => text(`words.state.${state}`),
        )}
      />
      <FilterSelect
        label={text('queue.age')}
        any={text('queue.any')}
        value={String(filter.olderThanDays ?? '')}
        onChange={change('olderThanDays')}
        options={AGES.map((days) => ({
          value: String(days),
          label: text('queue.olderThan', { smart_count: days }),
        }))}
      />
      <FilterSelect
        label={text('queue.dueFilter')}
        any={text('queue.any')}
        value={filter.due ?? ''}
        onChange={change('due')}
        options={[
          { value: 'overdue', label: text('queue.dueOverdue') },
          { value: 'soon', label: text('queue.dueSoon', { smart_count: DUE_SOON_DAYS }) },
        ]}
      />
      <FilterSelect
        label={text('queue.assignee')}
        any={text('queue.anyone')}
        value={filter.assignee ?? ''}
        onChange={change('assignee')}
        options={[
          { value: 'me', label: text('queue.me') },
          { value: 'none', label: text('queue.nobody') },
          ...staff.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {labels.length > 0 && (
        <FilterSelect
          label={text('queue.label')}
          any={text('queue.any')}
          value={filter.label ?? ''}
          onChange={change('label')}
          options={labels.map(({ id, name }) => ({ value: id, label: localized(name) }))}
        />
      )}
      {allOffices && (
        <FilterSelect
          label={text('queue.office')}
          any={text('frame.allOffices')}
          value={filter.office ?? ''}
          onChange={change('office')}
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Button
        onClick={() => {
          write({ text: '' });
          setFilters(FIRST_FILTER);
        }}
      >
        {text('queue.reset')}
      </Button>
    </Box>
  );
}
