import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
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
  /** What each citizen is asked. */
  label: string;
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
  const field = (name: 'message' | 'label', path: string, most: number, first: boolean) => (
    <TextField
      required
      multiline={name === 'message'}
      minRows={name === 'message' ? 3 : undefined}
      inputRef={first ? focusOnMount : undefined}
      label={text(`bulk.${name}`)}
      value={values[name]}
      onChange={(event) => change({ [name]: event.target.value })}
      error={errors[path] !== undefined}
      helperText={errors[path]}
      slotProps={{ htmlInput: { maxLength: most } }}
    />
  );
  return (
    <>
      {field('message', 'order.message', 2000, true)}
      {field('label', 'order.items.0.label', 200, false)}
    </>
  );
}
