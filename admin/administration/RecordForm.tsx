import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { AdminRecord } from '../api/administration-acts.ts';
import { hasCode, problemOf } from '../api/problem.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useTell } from '../frame/use-tell.ts';
import { useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { RecordField } from './RecordField.tsx';
import { RemoveButton } from './RemoveButton.tsx';
import { fieldsOf, filledIn, recordOf } from './record-values.ts';
import type { RecordKind } from './record-kinds.ts';
import { StaffNotes } from './StaffNotes.tsx';
import { useShownValue } from './use-shown-value.ts';

interface RecordFormProps {
  kind: RecordKind;
  /** Absent: a new one. */
  record?: AdminRecord;
  /** What a new one begins with. */
  initial?: Readonly<Record<string, unknown>> | undefined;
  onReload?: () => void;
}

/** Fills in a record; what is wrong with a field is told at the field. */
export function RecordForm({ kind, record, initial = {}, onReload }: RecordFormProps) {
  const text = useText();
  const shown = useShownValue();
  const tell = useTell();
  const navigate = useNavigate();
  const client = useQueryClient();
  const dataProvider = useDeskProvider();
  const fields = fieldsOf(kind, record === undefined ? 'MAKE' : 'CHANGE');
  const [values, setValues] = useState(() => filledIn(fields, record ?? initial));
  const form = useRef<HTMLFormElement>(null);
  const saving = useMutation({
    mutationFn: () => {
      const sent = recordOf(fields, values);
      return record === undefined
        ? dataProvider.createRecord(kind.name, sent)
        : dataProvider.changeRecord(kind.name, String(record.id), {
            ...sent,
            version: record.version,
          });
    },
    onSuccess: async () => {
      tell(
        text(
          kind.name === 'staff' && record === undefined
            ? 'administration.invited'
            : 'administration.saved',
        ),
        'success',
      );
      await client.invalidateQueries({ queryKey: ['administration'] });
      void navigate(`/administration/${kind.name}`);
    },
    onError: () => {
      // The keyboard goes where something is wrong.
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), 0);
    },
  });
  /** Of terms: what the product would have. */
  const hintOf = (name: string): string | undefined => {
    const product = record?.['product'];
    const value = isRecord(product) ? shown(name, product[name]) : '';
    return value === '' ? undefined : text('administration.terms.product', { value });
  };
  const errors = problemOf(saving.error)?.errors ?? {};
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saving.mutate();
  };

  return (
    <Box component="form" noValidate ref={form} onSubmit={submit} sx={{ maxWidth: 640, mt: 2 }}>
      <Stack spacing={2}>
        {record !== undefined && kind.name === 'staff' && (
          <StaffNotes record={record} onRenewed={onReload} />
        )}
        {fields.map((field) => (
          <RecordField
            key={field.name}
            field={field}
            value={values[field.name]}
            values={values}
            disabled={field.fixed === true && record !== undefined}
            error={errorOf(errors, field.name)}
            hint={hintOf(field.name)}
            onChange={(value) =>
              setValues((before) => ({
                ...before,
                ...(field.empties !== undefined && { [field.empties]: null }),
                [field.name]: value,
              }))
            }
          />
        ))}
        {hasCode(saving.error, 'stale_version') ? (
          <Alert
            severity="warning"
            role="alert"
            action={<Button onClick={onReload}>{text('administration.reload')}</Button>}
          >
            {text('administration.stale')}
          </Alert>
        ) : (
          saving.error !== null && <ProblemAlert error={saving.error} />
        )}
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Button type="submit" variant="contained" disabled={saving.isPending}>
            {text(saving.isPending ? 'administration.saving' : 'administration.save')}
          </Button>
          {record !== undefined && kind.removable === true && (
            <RemoveButton kind={kind} record={record} />
          )}
        </Box>
      </Stack>
    </Box>
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Of a field made of parts the first that is wrong. */
function errorOf(errors: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.entries(errors).find(([path]) => path.split('.', 1)[0] === name)?.[1];
}
