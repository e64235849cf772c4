import LabelIcon from '@mui/icons-material/LabelOutlined';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import { useId, useState } from 'react';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { problemOf } from '../../api/problem.ts';
import { useTell } from '../../frame/use-tell.ts';
import { useText } from '../../i18n/use-text.ts';
import { useShortcuts } from '../../shortcuts/shortcut-context.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';
import { CaseLabel } from '../CaseLabel.tsx';
import { useLabels } from '../use-desk-lists.ts';
import { useCaseWriter } from './use-case.ts';

/** The labels of the case, and how to change them. */
export function CaseLabels({ view }: { view: DeskCaseView }) {
  const text = useText();
  const [choosing, setChoosing] = useState(false);
  useShortcuts([{ keys: 'e', label: 'shortcuts.labels', run: () => setChoosing(true) }]);
  return (
    <>
      {view.labels.map((label) => (
        <CaseLabel key={label.id} label={label} />
      ))}
      <Button startIcon={<LabelIcon />} onClick={() => setChoosing(true)}>
        {text('caseLabels.change')}
      </Button>
      {choosing && <LabelDialog view={view} onClose={() => setChoosing(false)} />}
    </>
  );
}

function LabelDialog({ view, onClose }: { view: DeskCaseView; onClose: () => void }) {
  const text = useText();
  const tell = useTell();
  const titleId = useId();
  const dataProvider = useDeskProvider();
  const write = useCaseWriter(view.id);
  const [chosen, setChosen] = useState<readonly string[]>(view.labels.map(({ id }) => id));
  const labels = useLabels().filter(({ id, retired }) => !retired || chosen.includes(id));

  const save = async (): Promise<void> => {
    try {
      const after = await dataProvider.labelCase(view.id, { labelIds: [...chosen] });
      write((before) => ({ ...before, labels: after }));
      onClose();
    } catch (error) {
      tell(problemOf(error)?.detail ?? text('error.unexpected'), 'error');
    }
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="xs">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <DialogTitle id={titleId}>{text('caseLabels.title')}</DialogTitle>
        <DialogContent dividers>
          {labels.length === 0 && text('caseLabels.none')}
          <Stack>
            {labels.map((label) => (
              <FormControlLabel
                key={label.id}
                label={<CaseLabel label={label} />}
                control={
                  <Checkbox
                    checked={chosen.includes(label.id)}
                    onChange={(_event, on) =>
                      setChosen(on ? [...chosen, label.id] : chosen.filter((id) => id !== label.id))
                    }
                  />
                }
              />
            ))}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text('act.cancel')}</Button>
          <Button type="submit" variant="contained">
            {text('caseLabels.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
