import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { AdminRecord } from '../api/administration-acts.ts';
import { useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import type { KindName } from './record-kinds.ts';

interface ReferenceFieldProps {
  to: KindName;
  label: string;
  value: string;
  disabled: boolean;
  error: boolean;
  helperText: string | undefined;
  required: boolean;
  onChange: (value: string) => void;
}

const OFFERED = 20;

/** Picks a record of another kind by the start of what it is called. */
export function ReferenceField({ to, value, onChange, disabled, ...field }: ReferenceFieldProps) {
  const text = useText();
  const dataProvider = useDeskProvider();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed);
  const { data: chosen } = useQuery({
    queryKey: ['administration', to, 'one', value],
    queryFn: ({ signal }) => dataProvider.readRecord(to, value, signal),
    enabled: value !== '',
  });
  const called = chosen === undefined ? '' : nameOf(chosen);
  const { data } = useQuery({
    queryKey: ['administration', to, 'offered', q],
    queryFn: ({ signal }) =>
      // What the field says already is no search.
      dataProvider.listRecords(to, { q: q === called ? '' : q, perPage: OFFERED }, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <Autocomplete<AdminRecord>
      options={data?.data ?? []}
      value={value === '' ? null : (chosen ?? null)}
      disabled={disabled}
      filterOptions={(options) => options}
      getOptionLabel={nameOf}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onChange={(_event, picked) => onChange(picked === null ? '' : String(picked.id))}
      onInputChange={(_event, input) => setTyped(input)}
      noOptionsText={text('administration.empty')}
      renderInput={(params) => <TextField {...params} {...field} />}
    />
  );
}

function nameOf(record: AdminRecord): string {
  const { surname, name, regionalCode, id } = record;
  const names = [surname, name].filter((part) => typeof part === 'string').join(' ');
  return `${names} (${typeof regionalCode === 'string' ? regionalCode : id})`;
}
