import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import type { DeskCaseView } from '#contract/desk-case.ts';
import type { DecidedItem } from '#contract/family.ts';
import type { StaffRole } from '#contract/identity.ts';
import { useText } from '../../i18n/use-text.ts';
import { type faultOfItem, standingOf } from './item-decision.ts';
import { mayOverride } from './overrides.ts';

interface ItemOverridesProps {
  view: DeskCaseView;
  role: StaffRole;
  decision: DecidedItem;
  fault: ReturnType<typeof faultOfItem>;
  onChange: (overrides: DecidedItem['overrides']) => void;
}

/** Reasons for the rules that are set aside for one member, or why the member cannot be approved. */
export function ItemOverrides({ view, role, decision, fault, onChange }: ItemOverridesProps) {
  const text = useText();
  const standing = standingOf(view, decision.id);
  const blocked = standing.filter((rule) => !mayOverride(rule, role));
  if (blocked.length > 0) {
    return (
      <FormHelperText error>
        {text('family.blocked', { rules: blocked.map(({ ruleId }) => ruleId).join(', ') })}
      </FormHelperText>
    );
  }
  return standing.map(({ ruleId }) => {
    const reason = decision.overrides.find((one) => one.ruleId === ruleId)?.reason ?? '';
    const short = fault === 'override' && reason.trim().length < 5;
    return (
      <TextField
        key={ruleId}
        required
        multiline
        margin="dense"
        label={`${text('approve.overrideReason')}: ${ruleId}`}
        value={reason}
        onChange={(event) =>
          onChange([
            ...decision.overrides.filter((one) => one.ruleId !== ruleId),
            { ruleId, reason: event.target.value },
          ])
        }
        error={short}
        helperText={short && text('field.tooShort', { smart_count: 5 })}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    );
  });
}
