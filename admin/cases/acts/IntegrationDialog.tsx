import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { IntegrationRequest } from '#contract/integration.ts';
import { fieldsOf } from '#requests/asked.ts';
import { REQUESTS } from '#requests/index.ts';
import { ProblemAlert } from '../../frame/ProblemAlert.tsx';
import { asLocale, textIn } from '../../i18n/i18n-provider.ts';
import { useText } from '../../i18n/use-text.ts';
import { usePhrases } from '../../phrases/use-phrases.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';
import { itemsFromMarks, type MarksByDocument } from '../documents/document-marks.ts';
import { itemsFromPins, useFieldPins } from '../page/field-pins.ts';
import { ActDialog } from './ActDialog.tsx';
import type { CaseChangeProps } from './case-act-props.ts';
import { fieldErrors } from './field-errors.ts';
import { IntegrationItems } from './IntegrationItems.tsx';
import { IntegrationPreview } from './IntegrationPreview.tsx';
import { IntegrationTerm } from './IntegrationTerm.tsx';
import { LetterField } from './LetterField.tsx';
import { PreviewButton } from './PreviewButton.tsx';
import { useAct } from './use-act.ts';
import { useDraft } from './use-draft.ts';
import { useMessagePreview } from './use-message-preview.ts';

/** Asks the citizen for what is missing; the items start from what is marked on fields and documents. */
export function IntegrationDialog({
  view,
  marks,
  closed,
  onClose,
  onDone,
  onReload,
}: CaseChangeProps & { marks: MarksByDocument }) {
  const text = useText();
  const dataProvider = useDeskProvider();
  const citizenLocale = asLocale(view.applicant.locale);
  const citizen = textIn(citizenLocale);
  const phrases = usePhrases(view, 'INTEGRATION', citizenLocale);
  const { pins } = useFieldPins();
  const fromMarks = [
    ...itemsFromPins(fieldsOf(REQUESTS[view.type]), pins, citizenLocale),
    ...itemsFromMarks(view.documents, marks, citizen),
  ];
  const { draft, change, clear } = useDraft(view.id, 'integration', () => ({
    message: citizen('citizen.greeting'),
    items: fromMarks,
  }));
  const left = fromMarks.filter(
    (marked) =>
      !draft.items.some(({ field, documentId }) =>
        marked.kind === 'FIELD' ? field === marked.field : documentId === marked.documentId,
      ),
  );
  const [tried, setTried] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  const { preview, error } = useMessagePreview(view.id, 'requestIntegration', closed === undefined);
  const body = { version: view.version, ...draft };
  const errors = fieldErrors(IntegrationRequest, body, text);
  const act = useAct(
    () => dataProvider.requestIntegration(view.id, body),
    async (after) => {
      clear();
      await onDone(after);
    },
  );
  return (
    <ActDialog
      wide
      title={text('integration.title')}
      submit={text('integration.submit')}
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
          <IntegrationPreview
            message={draft.message}
            items={draft.items}
            preview={preview}
            locale={citizenLocale}
          />
        ) : undefined
      }
    >
      {closed === undefined &&
        (error === null ? <IntegrationTerm preview={preview} /> : <ProblemAlert error={error} />)}
      <Stack spacing={2} sx={{ pt: 2 }}>
        <LetterField
          view={view}
          first
          use="INTEGRATION"
          label={text('integration.message')}
          hint="integration.messageHint"
          value={draft.message}
          maxLength={2000}
          error={tried ? errors['message'] : undefined}
          onChange={(message) => change({ message })}
        />
        <Typography variant="h3">{text('integration.items')}</Typography>
        {fromMarks.length > left.length && (
          <Alert severity="info">{text('integration.fromMarks')}</Alert>
        )}
        {left.length > 0 && (
          <Alert
            severity="warning"
            action={
              <Button
                color="inherit"
                onClick={() => change({ items: [...draft.items, ...left].slice(0, 10) })}
              >
                {text('integration.addMarks')}
              </Button>
            }
          >
            {text('integration.marksLeft', { smart_count: left.length })}
          </Alert>
        )}
        <IntegrationItems
          items={draft.items}
          members={view.items}
          phrases={phrases}
          errors={tried ? errors : {}}
          onChange={(items) => change({ items })}
        />
        {tried && draft.items.length === 0 && (
          <Alert severity="error" role="alert">
            {text('integration.noItems')}
          </Alert>
        )}
      </Stack>
    </ActDialog>
  );
}
