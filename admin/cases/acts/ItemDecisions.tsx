import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { DeskCaseView } from '#contract/desk-case.ts';
import type { DecidedItem } from '#contract/family.ts';
import type { StaffRole } from '#contract/identity.ts';
import { REQUESTS } from '#requests/index.ts';
import { asLocale } from '../../i18n/i18n-provider.ts';
import { useLocalized, useText } from '../../i18n/use-text.ts';
import { usePhrases } from '../../phrases/use-phrases.ts';
import { faultOfItem } from './item-decision.ts';
import { ItemOverrides } from './ItemOverrides.tsx';
import { PhraseField } from './PhraseField.tsx';

interface ItemDecisionsProps {
  view: DeskCaseView;
  role: StaffRole;
  decided: readonly DecidedItem[];
  /** Shown once it was tried to go on. */
  tried: boolean;
  onChange: (decided: DecidedItem[]) => void;
}

/** A decision for each member of a family: yes, or no with a reason and a text (R-FR-4). */
export function ItemDecisions({ view, role, decided, tried, onChange }: ItemDecisionsProps) {
  const text = useText();
  const localized = useLocalized();
  const citizenLocale = asLocale(view.applicant.locale);
  const phrases = usePhrases(view, 'REJECTION', citizenLocale);
  const set = (id: string, part: Partial<DecidedItem>): void => {
    onChange(decided.map((one) => (one.id === id ? { ...one, ...part } : one)));
  };
  return (
    <Stack spacing={2}>
      {view.items.map((item) => {
        const decision = decided.find(({ id }) => id === item.id);
        if (decision === undefined) {
          return null;
        }
        const missing = tried ? faultOfItem(decision, view, role) : undefined;
        const fault = missing !== undefined;
        const failed = item.rules.filter(({ passed }) => !passed);
        return (
          <FormControl key={item.id} component="fieldset" error={fault}>
            <FormLabel component="legend">
              {item.position}. {item.personName}: {localized(REQUESTS[item.operation].title)}
              {item.doctorName !== null && ` (${item.doctorName})`}
            </FormLabel>
            {failed.map((rule) => (
              <FormHelperText key={rule.ruleId}>
                {rule.ruleId}: {localized(rule.reason)}
              </FormHelperText>
            ))}
            <RadioGroup
              row
              aria-label={text('family.decision', { name: item.personName })}
              value={decision.decision}
              onChange={(_event, value) =>
                set(item.id, { decision: value === 'APPROVED' ? 'APPROVED' : 'REJECTED' })
              }
            >
              <FormControlLabel
                value="APPROVED"
                control={<Radio size="small" />}
                label={text('family.APPROVED')}
              />
              <FormControlLabel
                value="REJECTED"
                control={<Radio size="small" />}
                label={text('family.REJECTED')}
              />
            </RadioGroup>
            {decision.decision === 'APPROVED' && (
              <ItemOverrides
                view={view}
                role={role}
                decision={decision}
                fault={missing}
                onChange={(overrides) => set(item.id, { overrides })}
              />
            )}
            {decision.decision === 'REJECTED' && (
              <>
                <TextField
                  select
                  required
                  size="small"
                  margin="dense"
                  label={text('family.reason')}
                  value={decision.reasons[0] ?? ''}
                  onChange={(event) => set(item.id, { reasons: [event.target.value] })}
                >
                  {[
                    ...failed.map((rule) => ({ code: rule.ruleId, label: localized(rule.reason) })),
                    ...REQUESTS[view.type].rejectionReasons.map(({ code, label }) => ({
                      code,
                      label: localized(label),
                    })),
                  ].map(({ code, label }) => (
                    <MenuItem key={code} value={code}>
                      {label}
                    </MenuItem>
                  ))}
                </TextField>
                <PhraseField
                  required
                  label={text('family.text')}
                  value={decision.text}
                  maxLength={2000}
                  lang={citizenLocale}
                  phrases={phrases}
                  onChange={(said) => set(item.id, { text: said })}
                />
                {fault && <FormHelperText>{text('family.reasonMissing')}</FormHelperText>}
              </>
            )}
          </FormControl>
        );
      })}
    </Stack>
  );
}
