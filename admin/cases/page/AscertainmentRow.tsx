import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { Ascertainment, type AscertainmentView } from '#contract/ascertainment.ts';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { formatMoment } from '../../format/format-date.ts';
import { useTell } from '../../frame/use-tell.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';
import { ActProblem } from '../acts/ActProblem.tsx';
import { fieldErrors } from '../acts/field-errors.ts';
import { useAct } from '../acts/use-act.ts';
import { useDraft } from '../acts/use-draft.ts';
import { useCaseReload, useCaseWriter } from './use-case.ts';

interface AscertainmentRowProps {
  view: DeskCaseView;
  ascertainment: AscertainmentView;
}

/** One thing to ascertain: what was recorded of it, and the tick and the evidence of who may. */
export function AscertainmentRow({ view, ascertainment }: AscertainmentRowProps) {
  const text = useText();
  const locale = useDeskLocale();
  const { kind, done, open } = ascertainment;
  return (
    <Box sx={{ mb: 1.5 }}>
      {done === null ? (
        <Typography>{text(`ascertain.missing.${kind}`)}</Typography>
      ) : (
        <Typography sx={{ overflowWrap: 'anywhere' }}>
          {text(`ascertain.done.${kind}`, {
            who: done.by,
            when: formatMoment(done.at, locale),
          })}{' '}
          {done.evidence}
        </Typography>
      )}
      {open && <AscertainForm view={view} ascertainment={ascertainment} />}
    </Box>
  );
}

function AscertainForm({ view, ascertainment: { kind } }: AscertainmentRowProps) {
  const text = useText();
  const tell = useTell();
  const provider = useDeskProvider();
  const write = useCaseWriter(view.id);
  const reload = useCaseReload(view.id);
  const [tried, setTried] = useState(false);
  const { draft, change, clear } = useDraft(view.id, `ascertain-${kind}`, () => ({
    sure: false,
    evidence: '',
  }));
  const body = { version: view.version, kind, evidence: draft.evidence };
  const errors = fieldErrors(Ascertainment, body, text);
  const act = useAct(
    () => provider.ascertain(view.id, body),
    (after) => {
      clear();
      change({ sure: false, evidence: '' });
      setTried(false);
      tell(text('ascertain.recorded'), 'success');
      write(() => after);
    },
  );
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (draft.sure && Object.keys(errors).length === 0) {
      void act.run();
    }
  };
  return (
    <Box component="form" noValidate onSubmit={send} sx={{ mt: 0.5 }}>
      <FormControlLabel
        label={text(`ascertain.sure.${kind}`)}
        control={
          <Checkbox
            checked={draft.sure}
            onChange={(event) => change({ sure: event.target.checked })}
          />
        }
      />
      {tried && !draft.sure && (
        <Typography role="alert" variant="body2" color="error">
          {text('ascertain.tickFirst')}
        </Typography>
      )}
      <TextField
        required
        fullWidth
        size="small"
        label={text('ascertain.evidence')}
        value={draft.evidence}
        onChange={(event) => change({ evidence: event.target.value })}
        error={tried && errors['evidence'] !== undefined}
        helperText={(tried && errors['evidence']) || text('ascertain.evidenceHint')}
        sx={{ my: 1 }}
      />
      <Button type="submit" variant="outlined" disabled={act.busy}>
        {text('ascertain.submit')}
      </Button>
      <ActProblem act={act} onReload={reload} />
    </Box>
  );
}
