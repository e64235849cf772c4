import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import type { AdminRecord } from '../api/administration-acts.ts';
import { formatMoment } from '../format/format-date.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useTell } from '../frame/use-tell.ts';
import { useDeskLocale, useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';

interface StaffNotesProps {
  record: AdminRecord;
  onRenewed: (() => void) | undefined;
}

/** Of somebody of the staff: what is in their hands, and whether they have used their link. */
export function StaffNotes({ record, onRenewed }: StaffNotesProps) {
  const text = useText();
  const tell = useTell();
  const locale = useDeskLocale();
  const dataProvider = useDeskProvider();
  const renewal = useMutation({
    mutationFn: () => dataProvider.renewInvitation(String(record.id), record.version),
    onSuccess: () => {
      tell(text('administration.invited'), 'success');
      onRenewed?.();
    },
  });
  const { email, invitedUntil, heldCases, active, inRegistry } = record;
  return (
    <>
      <div>
        <strong>{String(email)}</strong> ·{' '}
        {text('administration.heldCases', { smart_count: Number(heldCases) })}
      </div>
      {inRegistry === false && (
        <Alert severity="warning">{text('administration.householdUnknown')}</Alert>
      )}
      {typeof invitedUntil === 'string' && (
        <Alert severity="info">
          {text('administration.invitedUntil', { date: formatMoment(invitedUntil, locale) })}
        </Alert>
      )}
      {renewal.error !== null && <ProblemAlert error={renewal.error} />}
      {active === true && (
        <Button
          variant="outlined"
          sx={{ alignSelf: 'start' }}
          disabled={renewal.isPending}
          onClick={() => renewal.mutate()}
        >
          {text('administration.renew')}
        </Button>
      )}
    </>
  );
}
