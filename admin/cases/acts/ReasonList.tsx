import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import { useId } from 'react';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { REQUESTS } from '#requests/index.ts';
import { useLocalized, useText } from '../../i18n/use-text.ts';

interface ReasonListProps {
  view: DeskCaseView;
  chosen: readonly string[];
  error: string | undefined;
  onChange: (chosen: string[]) => void;
}

/** The coded reasons of a rejection: rules that failed, then those of the request's type (LC-8). */
export function ReasonList({ view, chosen, error, onChange }: ReasonListProps) {
  const text = useText();
  const localized = useLocalized();
  const hintId = useId();
  const reasons = [
    ...view.rules
      .filter((rule) => !rule.passed)
      .map((rule) => ({
        code: rule.ruleId,
        label: `${text('reject.ruleReason', { rule: rule.ruleId })}: ${localized(rule.reason)}`,
      })),
    ...REQUESTS[view.type].rejectionReasons.map(({ code, label }) => ({
      code,
      label: localized(label),
    })),
  ];
  return (
    <FormControl component="fieldset" error={error !== undefined} required>
      <FormLabel component="legend">{text('reject.reasons')}</FormLabel>
      <FormGroup>
        {reasons.map(({ code, label }) => (
          <FormControlLabel
            key={code}
            label={label}
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(code)}
                slotProps={{
                  input: { 'aria-invalid': error !== undefined, 'aria-describedby': hintId },
                }}
                onChange={(_event, checked) =>
                  onChange(checked ? [...chosen, code] : chosen.filter((reason) => reason !== code))
                }
              />
            }
          />
        ))}
      </FormGroup>
      <FormHelperText id={hintId}>{error ?? text('reject.reasonsHint')}</FormHelperText>
    </FormControl>
  );
}
