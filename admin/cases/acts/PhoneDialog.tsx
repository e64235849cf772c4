import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { CALL_DIRECTIONS, CALL_RESULTS, NewPhoneContact } from '#contract/phone-contact.ts';
import { CONTACT_PHONE_TEXT, isContactPhone } from '#rules/contact-phone.ts';
import { oneOf } from '../../format/one-of.ts';
import { useTell } from '../../frame/use-tell.ts';
import { focusOnMount } from '../../frame/focus-on-mount.ts';
import { useLocalized, useText } from '../../i18n/use-text.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';
import { ActDialog } from './ActDialog.tsx';
import type { CaseActProps } from './case-act-props.ts';
import { fieldErrors } from './field-errors.ts';
import { useAct } from './use-act.ts';
import { useDraft } from './use-draft.ts';

interface PhoneDraft {
  number: string;
  direction: (typeof CALL_DIRECTIONS)[number];
  result: (typeof CALL_RESULTS)[number];
  note: string;
}

/** Logs a phone call with the citizen; it changes nothing of the case (LC-10). */
export function PhoneDialog({ view, closed, onClose, onReload }: CaseActProps) {
  const text = useText();
  const localized = useLocalized();
  const tell = useTell();
  const dataProvider = useDeskProvider();
  const [tried, setTried] = useState(false);
  const { draft, change, clear } = useDraft<PhoneDraft>(view.id, 'phone', () => ({
    number: view.applicant.mobile,
    direction: 'OUTGOING',
    result: 'ANSWERED',
    note: '',
  }));
  const body = { ...draft, note: draft.note.trim() === '' ? null : draft.note };
  const errors = {
    ...(isContactPhone(draft.number) ? {} : { number: localized(CONTACT_PHONE_TEXT) }),
    ...fieldErrors(NewPhoneContact, body, text),
  };
  const act = useAct(
    () => dataProvider.logPhoneContact(view.id, body),
    async () => {
      clear();
      tell(text('act.done.logPhoneContact'), 'success');
      onClose();
      await onReload();
    },
  );
  return (
    <ActDialog
      title={text('phoneForm.title')}
      submit={text('phoneForm.submit')}
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
    >
      <Stack spacing={2} sx={{ pt: 1 }}>
        <TextField
          required
          type="tel"
          label={text('phoneForm.number')}
          value={draft.number}
          onChange={(event) => change({ number: event.target.value })}
          error={tried && errors['number'] !== undefined}
          helperText={tried && errors['number']}
        />
        <Stack direction="row" spacing={2}>
          <TextField
            select
            label={text('phoneForm.direction')}
            value={draft.direction}
            onChange={(event) =>
              change({ direction: oneOf(CALL_DIRECTIONS, event.target.value) ?? draft.direction })
            }
          >
            {CALL_DIRECTIONS.map((direction) => (
              <MenuItem key={direction} value={direction}>
                {text(`words.direction.${direction}`)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            inputRef={focusOnMount}
            label={text('phoneForm.result')}
            value={draft.result}
            onChange={(event) =>
              change({ result: oneOf(CALL_RESULTS, event.target.value) ?? draft.result })
            }
          >
            {CALL_RESULTS.map((result) => (
              <MenuItem key={result} value={result}>
                {text(`words.callResult.${result}`)}
              </MenuItem>
            ))}
          </TextField>
        </Stack>
        <TextField
          multiline
          minRows={3}
          label={text('phoneForm.note')}
          value={draft.note}
          onChange={(event) => change({ note: event.target.value })}
          slotProps={{ htmlInput: { maxLength: 1000 } }}
        />
      </Stack>
    </ActDialog>
  );
}
