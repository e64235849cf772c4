import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { ScenarioParameter, WhatIf } from '#contract/what-if.ts';
import { describeRule, isRuleId } from '#rules/catalogue.ts';
import { TableFrame } from '../frame/TableFrame.tsx';
import { formatCount, formatDate } from '../format/format-date.ts';
import { useDeskLocale, useLocalized, useText } from '../i18n/use-text.ts';
import { useParameterWords } from './use-parameter-words.ts';
import { WhatIfCases } from './WhatIfCases.tsx';

/** A scenario that was tried: how far it is, and what would have gone otherwise. */
export function WhatIfCard({ whatIf }: { whatIf: WhatIf }) {
  const text = useText();
  const locale = useDeskLocale();
  const titleId = useId();
  const rule = useRuleWords();
  const words = useParameterWords();
  const [listed, setListed] = useState(false);
  const { scenario, from, to, state, total, done, unreadable, flips } = whatIf;
  const share = total === null || total === 0 ? 0 : Math.min(100, (done / total) * 100);
  return (
    <Paper variant="outlined" component="section" aria-labelledby={titleId} sx={{ p: 2, mb: 2 }}>
      <Typography variant="h3" id={titleId}>
        {Object.entries(scenario)
          .map(([name, value]) => `${words.name(name as ScenarioParameter)}: ${words.value(value)}`)
          .join(' · ')}
      </Typography>
      <Typography color="text.secondary">
        {text(`whatIf.state.${state}`)} ·{' '}
        {text('whatIf.period', { from: formatDate(from, locale), to: formatDate(to, locale) })} ·{' '}
        {text('whatIf.done', {
          done: formatCount(done, locale),
          total: total === null ? '…' : formatCount(total, locale),
        })}
      </Typography>
      {state !== 'DONE' && (
        <LinearProgress
          variant={total === null ? 'indeterminate' : 'determinate'}
          value={share}
          aria-label={text('whatIf.progress')}
          sx={{ my: 1 }}
        />
      )}
      <Typography sx={{ fontWeight: 700 }}>
        {text('whatIf.flips', { smart_count: flips })}
      </Typography>
      {unreadable > 0 && (
        <Typography>{text('whatIf.unreadable', { smart_count: unreadable })}</Typography>
      )}
      {flips > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, mt: 1 }}>
          <TableFrame
            caption={text('whatIf.byVerdict')}
            columns={[text('whatIf.before'), text('whatIf.after'), text('whatIf.cases')]}
          >
            {whatIf.byVerdict.map(({ before, after, cases }) => (
              <tr key={before + after}>
                <td>{text(`whatIf.verdict.${before}`)}</td>
                <td>{text(`whatIf.verdict.${after}`)}</td>
                <td>{formatCount(cases, locale)}</td>
              </tr>
            ))}
          </TableFrame>
          <TableFrame
            caption={text('whatIf.byRule')}
            columns={[text('whatIf.rule'), text('whatIf.cases')]}
          >
            {whatIf.byRule.map(({ ruleId, cases }) => (
              <tr key={ruleId}>
                <td>{rule(ruleId)}</td>
                <td>{formatCount(cases, locale)}</td>
              </tr>
            ))}
          </TableFrame>
        </Box>
      )}
      {state === 'DONE' && flips > 0 && !listed && (
        <Button sx={{ mt: 1 }} onClick={() => setListed(true)}>
          {text('whatIf.list')}
        </Button>
      )}
      {listed && <WhatIfCases id={whatIf.id} rule={rule} />}
    </Paper>
  );
}

/** A rule, or a term, by its id and what it asks for. */
function useRuleWords(): (ruleId: string) => string {
  const text = useText();
  const localized = useLocalized();
  return (ruleId) => {
    if (ruleId === 'LC-4 TAKE_CHARGE' || ruleId === 'LC-4 CONCLUDE') {
      return `LC-4 · ${text(`whatIf.term.${ruleId}`)}`;
    }
    return isRuleId(ruleId) ? `${ruleId} · ${localized(describeRule(ruleId).title)}` : ruleId;
  };
}
