import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { FieldDefinition } from '#requests/define-request.ts';
import { useLocalized, useText } from '../../i18n/use-text.ts';

interface DecisionFieldsProps {
  fields: readonly FieldDefinition[];
  entered: Record<string, string>;
  /** By `decision.<field>`. */
  faults: Record<string, string>;
  onChange(entered: Record<string, string>): void;
}

/** What the operator reads on the papers and enters with the approval. */
export function DecisionFields({ fields, entered, faults, onChange }: DecisionFieldsProps) {
  const text = useText();
  const localized = useLocalized();
  return (
    <section>
      <Typography variant="h3" gutterBottom>
        {text('exemption.decision')}
      </Typography>
      <Stack spacing={2}>
        {fields.map((field) => {
          const fault = faults[`decision.${field.name}`];
          return (
            <TextField
              key={field.name}
              required={field.required}
              label={localized(field.label)}
              placeholder={field.kind === 'date' ? text('exemption.datePattern') : undefined}
              value={entered[field.name] ?? ''}
              onChange={(event) => onChange({ ...entered, [field.name]: event.target.value })}
              error={fault !== undefined}
              helperText={fault}
              slotProps={{ htmlInput: { maxLength: field.maxLength ?? 20 } }}
            />
          );
        })}
      </Stack>
    </section>
  );
}
