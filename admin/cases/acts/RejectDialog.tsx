import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { type DeskCaseView, Rejection } from '#contract/desk-case.ts';
import { focusOnMount } from '../../frame/focus-on-mount.ts';
import { asLocale, textIn } from '../../i18n/i18n-provider.ts';
import { useText } from '../../i18n/use-text.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';
import { ActDialog } from './ActDialog.tsx';
import type { CaseActProps } from './case-act-props.ts';
import { fieldErrors } from './field-errors.ts';
import { LetterField } from './LetterField.tsx';
import { PreviewButton } from './PreviewButton.tsx';
import { ReasonList } from './ReasonList.tsx';
import { RejectionPreview } from './RejectionPreview.tsx';
import type { RejectionWay } from './rejection-way.ts';
import { useAct } from './use-act.ts';
import { useDraft } from './use-draft.ts';

interface RejectDialogProps extends CaseActProps {
  onDone: (after: DeskCaseView, way: RejectionWay) => void | Promise<void>;
}

/** Rejects a case, or announces it first so that the citizen can answer (L. 241/1990 art. 10-bis). */
export function RejectDialog({ view, closed, onClose, onDone, onReload }: RejectDialogProps) {
  const text = useText();
  const dataProvider = useDeskProvider();
  const [tried, setTried] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  const { draft, change, clear } = useDraft(view.id, 'reject', () => ({
    way: (view.can.reject ? 'reject' : 'sendRejectionNotice') as string,
    reasons: [] as string[],
    text: textIn(asLocale(view.applicant.locale))('citizen.rejected'),
  }));
  const way: RejectionWay = draft.way === 'reject' ? 'reject' : 'sendRejectionNotice';
  // The keyboard begins at what is decided first, not at the letter below it.
  const focusIf = (one: RejectionWay) => (one === way ? focusOnMount : null);
  const body = { version: view.version, reasons: draft.reasons, text: draft.text };
  const errors = fieldErrors(Rejection, body, text);
  const act = useAct(
    () =>
      way === 'reject'
        ? dataProvider.rejectCase(view.id, body)
        : dataProvider.sendRejectionNotice(view.id, body),
    async (after) => {
      clear();
      await onDone(after, way);
    },
  );
  return (
    <ActDialog
      wide
      danger={way === 'reject'}
      title={text('reject.title')}
      submit={text(way === 'reject' ? 'reject.submit' : 'reject.submitNotice')}
      act={act}
      closed={closed}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(errors).length === 0) {
          void act.run();
        }
      }}
      onClose={onClose}
      onReload={onReload}
      extra={<PreviewButton open={previewing} onToggle={setPreviewing} />}
      beside={
        previewing ? (
          <RejectionPreview view={view} way={way} reasons={draft.reasons} letter={draft.text} />
        ) : undefined
      }
    >
      <Stack spacing={2}>
        <FormControl>
          <FormLabel id="rejection-way">{text('reject.how')}</FormLabel>
          <RadioGroup
            aria-labelledby="rejection-way"
            value={way}
            onChange={(_event, chosen) => change({ way: chosen })}
          >
            <FormControlLabel
              value="reject"
              disabled={!view.can.reject}
              control={<Radio size="small" slotProps={{ input: { ref: focusIf('reject') } }} />}
              label={text('reject.now')}
            />
            <FormControlLabel
              value="sendRejectionNotice"
              disabled={!view.can.sendRejectionNotice}
              control={
                <Radio
                  size="small"
                  slotProps={{ input: { ref: focusIf('sendRejectionNotice') } }}
                />
              }
              label={text('reject.notice')}
            />
          </RadioGroup>
        </FormControl>
        <ReasonList
          view={view}
          chosen={draft.reasons}
          error={tried ? errors['reasons'] : undefined}
          onChange={(reasons) => change({ reasons })}
        />
        <LetterField
          view={view}
          use="REJECTION"
          label={text('reject.text')}
          hint="reject.textHint"
          value={draft.text}
          maxLength={4000}
          error={tried ? errors['text'] : undefined}
          onChange={(value) => change({ text: value })}
        />
        <Typography variant="body2" color="text.secondary">
          {text(way === 'reject' ? 'reject.tell' : 'reject.tellNotice')}
        </Typography>
      </Stack>
    </ActDialog>
  );
}
