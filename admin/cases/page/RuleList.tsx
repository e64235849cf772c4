import CancelIcon from '@mui/icons-material/CancelOutlined';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { RuleResult } from '#contract/rule-result.ts';
import { formatDate } from '../../format/format-date.ts';
import { TONES } from '../../frame/theme.ts';
import { useDeskLocale, useLocalized, useText } from '../../i18n/use-text.ts';
import { failedFirst } from '../acts/overrides.ts';

interface RuleListProps {
  rules: readonly RuleResult[];
  /** Level of its title where it stands. */
  heading?: 'h2' | 'h3';
}

/** Every rule's verdict now: those not met first, the others on request. */
export function RuleList({ rules, heading = 'h2' }: RuleListProps) {
  const text = useText();
  const titleId = useId();
  const { failed, passed } = failedFirst(rules);
  const [all, setAll] = useState(false);
  return (
    <section aria-labelledby={titleId}>
      <Typography variant={heading} id={titleId} gutterBottom>
        {text('rules.title')}
        {': '}
        <Box
          component="span"
          sx={{ color: failed.length > 0 ? TONES.red.color : TONES.green.color }}
        >
          {failed.length > 0
            ? text('rules.failed', { smart_count: failed.length })
            : text('rules.allPassed')}
        </Box>
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {[...failed, ...(all ? passed : [])].map((rule) => (
          <RuleLine key={rule.ruleId} rule={rule} />
        ))}
      </Box>
      {passed.length > 0 && (
        <Button onClick={() => setAll(!all)} aria-expanded={all}>
          {all
            ? text('rules.hidePassed')
            : text('rules.showPassed', { smart_count: passed.length })}
        </Button>
      )}
    </section>
  );
}

function RuleLine({ rule }: { rule: RuleResult }) {
  const text = useText();
  const locale = useDeskLocale();
  const localized = useLocalized();
  const tone = rule.passed ? TONES.green : TONES.red;
  const Icon = rule.passed ? CheckIcon : CancelIcon;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 1,
        py: 0.75,
        px: 1,
        mb: 0.5,
        borderLeft: `4px solid ${tone.color}`,
        bgcolor: rule.passed ? 'transparent' : tone.background,
      }}
    >
      <Icon fontSize="small" sx={{ color: tone.color }} />
      <div>
        <strong>{rule.ruleId}</strong> · {text(rule.passed ? 'rules.passed' : 'rules.notPassed')}
        {!rule.passed && (
          <>
            {' '}
            ·{' '}
            {text(
              rule.overridable === undefined
                ? 'rules.notOverridable'
                : `rules.overridable${rule.overridable}`,
            )}
          </>
        )}
        <div>{localized(rule.reason)}</div>
        <Typography variant="caption" color="text.secondary">
          {text('rules.source')}: {rule.source}
          {rule.clearsOn !== undefined &&
            ` · ${text('rules.clearsOn', { date: formatDate(rule.clearsOn, locale) })}`}
        </Typography>
      </div>
    </Box>
  );
}
