import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import {
  type CaseLabelView,
  LABEL_TONES,
  LabelDefinition,
  LabelTone,
} from '#contract/desk-queue.ts';
import { ActDialog } from '../cases/acts/ActDialog.tsx';
import { fieldErrors } from '../cases/acts/field-errors.ts';
import { useAct } from '../cases/acts/use-act.ts';
import { CaseLabel } from '../cases/CaseLabel.tsx';
import { focusOnMount } from '../frame/focus-on-mount.ts';
import { useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';

interface LabelDialogProps {
  /** The label that changes; null for a new one. */
  label: CaseLabelView | null;
  onClose: () => void;
  onSaved: () => Promise<void>;
}

const NEW: LabelDefinition = {
  name: { it: '', en: '' },
  tone: 'blue',
  urgent: false,
  retired: false,
};

/** Asks for the names, the colour and the precedence of a label. */
export function LabelDialog({ label, onClose, onSaved }: LabelDialogProps) {
  const text = useText();
  const dataProvider = useDeskProvider();
  const [tried, setTried] = useState(false);
  const [body, setBody] = useState<LabelDefinition>(() => {
    const { name, tone, urgent, retired } = label ?? NEW;
    return { name, tone, urgent, retired };
  });
  const change = (part: Partial<LabelDefinition>): void => setBody({ ...body, ...part });
  const errors = fieldErrors(LabelDefinition, body, text);
  const act = useAct(
    () => (label === null ? dataProvider.addLabel(body) : dataProvider.changeLabel(label.id, body)),
    onSaved,
  );
  const nameField = (language: 'it' | 'en', key: 'labels.nameIt' | 'labels.nameEn') => {
    const wrong = tried ? errors[`name.${language}`] : undefined;
    return (
      <TextField
        required
        label={text(key)}
        inputRef={language === 'it' ? focusOnMount : undefined}
        value={body.name[language]}
        onChange={(event) => change({ name: { ...body.name, [language]: event.target.value } })}
        error={wrong !== undefined}
        helperText={wrong}
        slotProps={{ htmlInput: { maxLength: 30, lang: language } }}
      />
    );
  };
  return (
    <ActDialog
      title={text(label === null ? 'labels.add' : 'labels.change')}
      submit={text('labels.save')}
      act={act}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(errors).length === 0) {
          void act.run();
        }
      }}
      onClose={onClose}
      onReload={onSaved}
    >
      <Stack spacing={2} sx={{ pt: 1 }}>
        {nameField('it', 'labels.nameIt')}
        {nameField('en', 'labels.nameEn')}
        <TextField
          select
          label={text('labels.tone')}
          value={body.tone}
          onChange={(event) => change({ tone: LabelTone.parse(event.target.value) })}
        >
          {LABEL_TONES.map((tone) => (
            <MenuItem key={tone} value={tone}>
              {text(`labels.tones.${tone}`)}
            </MenuItem>
          ))}
        </TextField>
        <FormControlLabel
          label={text('labels.urgent')}
          control={
            <Checkbox checked={body.urgent} onChange={(_event, urgent) => change({ urgent })} />
          }
        />
        <Typography component="div">
          {text('labels.preview')}: <CaseLabel label={{ id: '', ...body }} />
        </Typography>
      </Stack>
    </ActDialog>
  );
}
