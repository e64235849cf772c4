import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Approval } from '#contract/desk-case.ts';
import { decisionFieldsOf } from '#requests/asked.ts';
import { REQUESTS } from '#requests/index.ts';
import { useDeskLocale, useLocalized, useText } from '../../i18n/use-text.ts';
import { useSession } from '../../session/use-session.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';
import { markedDocuments, type MarksByDocument } from '../documents/document-marks.ts';
import { RuleList } from '../page/RuleList.tsx';
import { ActDialog } from './ActDialog.tsx';
import { ApprovalPreview } from './ApprovalPreview.tsx';
import type { CaseChangeProps } from './case-act-props.ts';
import { DecisionFields } from './DecisionFields.tsx';
import { decisionFaults } from './decision-faults.ts';
import { fieldErrors } from './field-errors.ts';
import { failedFirst, isGranted, mayOverride } from './overrides.ts';
import { faultOfItem, firstDecisions, withNeededOverrides } from './item-decision.ts';
import { ItemDecisions } from './ItemDecisions.tsx';
import { PreviewButton } from './PreviewButton.tsx';
import { useAct } from './use-act.ts';
import { useDraft } from './use-draft.ts';

/** Approves a case: the rules once more, what the registry will say, reasons for what is set aside. */
export function ApproveDialog({
  view,
  marks,
  closed,
  onClose,
  onDone,
  onReload,
}: CaseChangeProps & { marks: MarksByDocument }) {
  const text = useText();
  const localized = useLocalized();
  const locale = useDeskLocale();
  const session = useSession();
  const dataProvider = useDeskProvider();
  const [tried, setTried] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  const { draft, change, clear } = useDraft(view.id, 'approve', () => ({
    reasons: {} as Record<string, string>,
    decision: {} as Record<string, string>,
    items: firstDecisions(view.items),
  }));
  const role = session?.role ?? 'OPERATOR';
  const failed = failedFirst(view.rules).failed.filter(
    ({ ruleId }) => !isGranted(view, ruleId, null),
  );
  const blocked = failed.some((rule) => !mayOverride(rule, role));
  const body: Approval = {
    version: view.version,
    overrides: failed.map(({ ruleId }) => ({ ruleId, reason: draft.reasons[ruleId] ?? '' })),
    decision: draft.decision,
    items: draft.items.map((item) => withNeededOverrides(item, view)),
  };
  const asked = decisionFieldsOf(REQUESTS[view.type], view.form);
  const faults = decisionFaults(asked, draft.decision, locale);
  const errors = { ...fieldErrors(Approval, body, text), ...faults };
  const act = useAct(
    () => dataProvider.approveCase(view.id, body),
    async (after) => {
      clear();
      await onDone(after);
    },
  );
  const marked = markedDocuments(view.documents, marks).length;
  return (
    <ActDialog
      wide
      title={text('approve.title')}
      submit={text('approve.submit')}
      act={act}
      closed={closed}
      blocked={blocked ? text('approve.blocked') : undefined}
      onSubmit={() => {
        setTried(true);
        const whole = draft.items.every((item) => faultOfItem(item, view, role) === undefined);
        if (whole && Object.keys(errors).length === 0) {
          void act.run();
        }
      }}
      onClose={onClose}
      onReload={onReload}
      extra={<PreviewButton open={previewing} onToggle={setPreviewing} />}
      beside={previewing ? <ApprovalPreview view={view} items={draft.items} /> : undefined}
    >
      <Stack spacing={2}>
        <section>
          <Typography variant="h3" gutterBottom>
            {text('approve.effect')}
          </Typography>
          <ul style={{ margin: 0 }}>
            {view.effects.map((sentence) => (
              <li key={sentence.it}>{localized(sentence)}</li>
            ))}
          </ul>
          <Typography variant="body2" color="text.secondary">
            {text('approve.recheck')} {text('approve.tell')}
          </Typography>
        </section>
        {marked > 0 && (
          <Alert severity="warning">{text('approve.documentsOpen', { smart_count: marked })}</Alert>
        )}
        {asked.length > 0 && (
          <DecisionFields
            fields={asked}
            entered={draft.decision}
            faults={tried ? faults : {}}
            onChange={(decision) => change({ decision })}
          />
        )}
        <ItemDecisions
          view={view}
          role={role}
          decided={draft.items}
          tried={tried}
          onChange={(items) => change({ items })}
        />
        <RuleList rules={view.rules} heading="h3" />
        {!blocked && failed.length > 0 && (
          <Alert severity="warning">{text('approve.overrideAll')}</Alert>
        )}
        {!blocked &&
          failed.map((rule, index) => (
            <TextField
              key={rule.ruleId}
              required
              multiline
              label={`${text('approve.overrideReason')}: ${rule.ruleId}`}
              value={draft.reasons[rule.ruleId] ?? ''}
              onChange={(event) =>
                change({ reasons: { ...draft.reasons, [rule.ruleId]: event.target.value } })
              }
              error={tried && errors[`overrides.${index}.reason`] !== undefined}
              helperText={tried && errors[`overrides.${index}.reason`]}
              slotProps={{ htmlInput: { maxLength: 500 } }}
            />
          ))}
      </Stack>
    </ActDialog>
  );
}
