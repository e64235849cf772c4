import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { IntegrationItems } from '../cases/acts/IntegrationItems.tsx';
import type { IntegrationItemDraft } from '../cases/documents/document-marks.ts';
import { CaseLabel } from '../cases/CaseLabel.tsx';
import { useLabels, useStaff } from '../cases/use-desk-lists.ts';
import { focusOnMount } from '../frame/focus-on-mount.ts';
import { useText } from '../i18n/use-text.ts';
import { useSession } from '../session/use-session.ts';

/** What the acts on many cases ask for, all of them together. */
export interface BulkFieldValues {
  assignee: string;
  reason: string;
  add: readonly string[];
  remove: readonly string[];
  message: string;
  /** What each citizen is asked: texts and documents. */
  items: readonly IntegrationItemDraft[];
}

interface BulkFieldsProps {
  kind: 'ASSIGN' | 'LABEL' | 'INTEGRATION' | 'APPROVE';
  values: BulkFieldValues;
  change: (part: Partial<BulkFieldValues>) => void;
  errors: Readonly<Record<string, string>>;
}

const FIELDS = {
  ASSIGN: AssignFields,
  LABEL: LabelFields,
  INTEGRATION: IntegrationFields,
} as const;

/** Errors by their path within the order. */
function ofOrder(errors: Readonly<Record<string, string>>): Record<string, string> {
  const PREFIX = 'order.';
  return Object.fromEntries(
    Object.entries(errors).map(([path, error]) => [
      path.startsWith(PREFIX) ? path.slice(PREFIX.length) : path,
      error,
    ]),
  );
}

/** The fields of one kind of act on many cases; an approval asks for nothing. */
export function BulkFields(props: BulkFieldsProps) {
  const Fields = props.kind === 'APPROVE' ? null : FIELDS[props.kind];
  return Fields === null ? null : <Fields {...props} />;
}

function AssignFields({ values, change, errors }: BulkFieldsProps) {
  const text = useText();
  const session = useSession();
  // Operators take cases themselves; giving them to others is the supervisors'.
  const staff = useStaff().filter(
    ({ id }) => session?.role !== 'OPERATOR' || id === session.staffId,
  );
  return (
    <>
      <TextField
        select
        required
        inputRef={focusOnMount}
        label={text('reassign.to')}
        value={staff.some(({ id }) => id === values.assignee) ? values.assignee : ''}
        onChange={(event) => change({ assignee: event.target.value })}
        error={errors['order.assignee'] !== undefined}
        helperText={errors['order.assignee']}
      >
        {staff.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={text('reassign.reason')}
        value={values.reason}
        onChange={(event) => change({ reason: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </>
  );
}

function LabelFields({ values, change }: BulkFieldsProps) {
  const text = useText();
  const labels = useLabels().filter(({ retired }) => !retired);
  return (['add', 'remove'] as const).map((what) => (
    <FormControl key={what} component="fieldset">
      <FormLabel component="legend">{text(`bulk.${what}`)}</FormLabel>
      {labels.map((label) => (
        <FormControlLabel
          key={label.id}
          label={<CaseLabel label={label} />}
          control={
            <Checkbox
              checked={values[what].includes(label.id)}
              onChange={(_event, on) =>
                change({
                  [what]: on
                    ? [...values[what], label.id]
                    : values[what].filter((id) => id !== label.id),
                })
              }
            />
          }
        />
      ))}
    </FormControl>
  ));
}

function IntegrationFields({ values, change, errors }: BulkFieldsProps) {
  const text = useText();
  return (
    <>
      <TextField
        required
        multiline
        minRows={3}
        inputRef={focusOnMount}
        label={text('bulk.message')}
        value={values.message}
        onChange={(event) => change({ message: event.target.value })}
        error={errors['order.message'] !== undefined}
        helperText={errors['order.message']}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      <IntegrationItems
        items={values.items}
        errors={ofOrder(errors)}
        onChange={(items) => change({ items })}
      />
      {errors['order.items'] !== undefined && (
        <Alert severity="warning">{text('integration.noItems')}</Alert>
      )}
    </>
  );
}
