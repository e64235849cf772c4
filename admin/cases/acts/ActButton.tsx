import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { useText } from '../../i18n/use-text.ts';
import type { ActName } from './act-names.ts';

interface ActButtonProps {
  act: ActName;
  keys?: string | undefined;
  /** Why the act is closed; the button stays reachable, so that everyone can learn it. */
  closed: string | undefined;
  main: boolean;
  onClick: () => void;
}

/** The button of one act. */
export function ActButton({ act, keys, closed, main, onClick }: ActButtonProps) {
  const text = useText();
  const name = text(`act.${act}`);
  return (
    <Tooltip title={closed ?? (keys === undefined ? '' : `${name} (${keys})`)} describeChild>
      <Button
        variant={main && closed === undefined ? 'contained' : 'outlined'}
        color={act === 'reject' && closed === undefined ? 'error' : 'primary'}
        aria-disabled={closed !== undefined}
        aria-keyshortcuts={keys}
        onClick={onClick}
        sx={
          closed === undefined
            ? undefined
            : { color: 'text.secondary', borderColor: 'divider', cursor: 'not-allowed' }
        }
      >
        {name}
      </Button>
    </Tooltip>
  );
}
