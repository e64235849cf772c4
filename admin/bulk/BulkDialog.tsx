import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { type BulkCases, type BulkOrder, NewBulkAct } from '#contract/bulk-act.ts';
import { ActDialog } from '../cases/acts/ActDialog.tsx';
import { fieldErrors } from '../cases/acts/field-errors.ts';
import { useAct } from '../cases/acts/use-act.ts';
import { ExportFields, type ExportShape } from '../exports/ExportFields.tsx';
import { useExportShape } from '../exports/use-export-shape.ts';
import { useText } from '../i18n/use-text.ts';
import { useSession } from '../session/use-session.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { BulkFields, type BulkFieldValues } from './BulkFields.tsx';

type Kind = Exclude<BulkOrder['kind'], 'HAND_OVER'>;

interface BulkDialogProps {
  kind: Kind;
  cases: BulkCases;
  count: number;
  onClose: () => void;
  onOrdered: (bulkId: string) => void;
}

/** Asks what an act on many cases needs, and orders it. */
export function BulkDialog({ kind, cases, count, onClose, onOrdered }: BulkDialogProps) {
  const text = useText();
  const session = useSession();
  const dataProvider = useDeskProvider();
  // Sent again after a lost answer, it is the same order.
  const [key] = useState(() => crypto.randomUUID());
  const [tried, setTried] = useState(false);
  const [values, setValues] = useState<BulkFieldValues>({
    assignee: session?.role === 'OPERATOR' ? session.staffId : '',
    reason: '',
    add: [],
    remove: [],
    message: '',
    items: [{ kind: 'TEXT', documentKind: null, label: '', reason: '' }],
  });
  const [shape, changeShape] = useExportShape();
  const body: NewBulkAct = { key, cases, order: orderOf(kind, values, shape) };
  const errors = fieldErrors(NewBulkAct, body, text);
  const nothing = kind === 'LABEL' && values.add.length + values.remove.length === 0;
  const act = useAct(
    () => dataProvider.orderBulkAct(body),
    ({ id }) => onOrdered(id),
  );
  return (
    <ActDialog
      title={`${text(`bulk.kind.${kind}`)} · ${text('bulk.selected', { smart_count: count })}`}
      submit={text('bulk.submit')}
      act={act}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(errors).length === 0 && !nothing) {
          void act.run();
        }
      }}
      onClose={onClose}
      onReload={() => Promise.resolve()}
    >
      <Stack spacing={2} sx={{ pt: 1 }}>
        <Alert severity="info">{text(`bulk.hint.${kind}`)}</Alert>
        {kind === 'EXPORT' ? (
          <ExportFields shape={shape} change={changeShape} />
        ) : (
          <BulkFields
            kind={kind}
            values={values}
            change={(part) => setValues({ ...values, ...part })}
            errors={tried ? errors : {}}
          />
        )}
        {tried && nothing && <Alert severity="warning">{text('bulk.noLabel')}</Alert>}
      </Stack>
    </ActDialog>
  );
}

function orderOf(kind: Kind, values: BulkFieldValues, shape: ExportShape): BulkOrder {
  switch (kind) {
    case 'ASSIGN':
      return { kind, assignee: values.assignee, reason: values.reason };
    case 'LABEL':
      return { kind, add: [...values.add], remove: [...values.remove] };
    case 'INTEGRATION':
      return {
        kind,
        message: values.message,
        items: [...values.items],
      };
    case 'EXPORT':
      return { kind, format: shape.format, columns: [...shape.columns] };
    default:
      return { kind };
  }
}
