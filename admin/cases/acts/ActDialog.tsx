import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { ProblemAlert } from '../../frame/ProblemAlert.tsx';
import { useText } from '../../i18n/use-text.ts';
import { StaleDialog } from './StaleDialog.tsx';
import type { useAct } from './use-act.ts';

interface ActDialogProps {
  title: string;
  submit: string;
  act: ReturnType<typeof useAct>;
  /** Called on submit when nothing stands against it. */
  onSubmit: () => void;
  onClose: () => void;
  /** Loads the case anew after somebody else acted on it. */
  onReload: () => Promise<unknown>;
  /** Why the act is closed now; what was typed stays readable. */
  closed?: string | undefined;
  /** Why it cannot be done as the case stands, though the act itself is open. */
  blocked?: string | undefined;
  danger?: boolean;
  wide?: boolean;
  extra?: ReactNode;
  /** What stands beside the form, or below it where there is no room. */
  beside?: ReactNode;
  children: ReactNode;
}

/** Frame of every act that asks for something before it is done. */
export function ActDialog(props: ActDialogProps) {
  const text = useText();
  const titleId = useId();
  const { act, onSubmit, onClose } = props;
  const blocked = act.busy || props.closed !== undefined || props.blocked !== undefined;
  const form = useRef<HTMLFormElement>(null);
  const submit = (): void => {
    if (!blocked) {
      onSubmit();
      // What is wrong is marked once the form is drawn anew; the keyboard goes on there.
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={titleId}
      // On the dialog, not the form: the focus may still be on the dialog's frame.
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && act.stale === null) {
          event.preventDefault();
          submit();
        }
      }}
      fullWidth
      maxWidth={widthOf(props)}
    >
      <Box
        component="form"
        ref={form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          submit();
        }}
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
      >
        <DialogTitle id={titleId}>{props.title}</DialogTitle>
        <DialogContent dividers>
          {props.closed !== undefined && (
            <Alert severity="warning" sx={{ mb: 2 }} role="alert">
              {text('stale.gone', { why: props.closed })}
            </Alert>
          )}
          {props.closed === undefined && props.blocked !== undefined && (
            <Alert severity="error" sx={{ mb: 2 }} role="alert">
              {props.blocked}
            </Alert>
          )}
          {act.error !== null && (
            <Box sx={{ mb: 2 }}>
              <ProblemAlert error={act.error} />
            </Box>
          )}
          {props.beside === undefined ? (
            props.children
          ) : (
            <Box sx={BESIDE}>
              <div>{props.children}</div>
              {props.beside}
            </Box>
          )}
        </DialogContent>
        <DialogActions sx={{ px: 3, py: 1.5, flexWrap: 'wrap' }}>
          <Typography variant="caption" color="text.secondary" sx={{ flex: 1, minWidth: 160 }}>
            {text('act.keepDraft')} {text('act.confirmKeys')}.
          </Typography>
          {props.extra}
          <Button onClick={onClose}>{text('act.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color={props.danger === true ? 'error' : 'primary'}
            disabled={blocked}
          >
            {act.busy ? text('act.working') : props.submit}
          </Button>
        </DialogActions>
      </Box>
      {act.stale !== null && (
        <StaleDialog
          current={act.stale.current}
          keepsText
          onClose={act.dismissStale}
          onReload={props.onReload}
        />
      )}
    </Dialog>
  );
}

const BESIDE = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
  gap: 3,
  alignItems: 'start',
} as const;

function widthOf({ wide, beside }: ActDialogProps): 'sm' | 'md' | 'xl' {
  if (beside !== undefined) {
    return 'xl';
  }
  return wide === true ? 'md' : 'sm';
}
