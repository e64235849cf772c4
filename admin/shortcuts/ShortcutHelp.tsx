import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useContext } from 'react';
import { useStore } from 'react-admin';
import { focusOnMount } from '../frame/focus-on-mount.ts';
import { useText } from '../i18n/use-text.ts';
import { SHORTCUTS_ON } from './ShortcutProvider.tsx';
import { type Shortcut, ShortcutContext } from './shortcut-context.ts';
import { ShortcutKeys } from './ShortcutKeys.tsx';

/** The list of the shortcuts of the present screen, and the switch that turns them off. */
export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const text = useText();
  const register = useContext(ShortcutContext);
  const [on, setOn] = useStore(SHORTCUTS_ON, true);
  const shown = open ? newestByKeys(register.list()) : [];
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby="shortcut-help" fullWidth maxWidth="xs">
      <DialogTitle id="shortcut-help">{text('shortcuts.title')}</DialogTitle>
      <DialogContent>
        <Typography gutterBottom>{text('shortcuts.lead')}</Typography>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{text('shortcuts.key')}</th>
              <th scope="col">{text('shortcuts.does')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ keys, label }) => (
              <tr key={keys}>
                <td>
                  <ShortcutKeys keys={keys} />
                </td>
                <td>{text(label)}</td>
              </tr>
            ))}
            <tr>
              <td>
                <kbd>Ctrl</kbd> + <kbd>Enter</kbd>
              </td>
              <td>{text('shortcuts.confirm')}</td>
            </tr>
          </tbody>
        </table>
        <FormControlLabel
          sx={{ mt: 1 }}
          control={
            <Switch
              checked={on}
              onChange={(event) => {
                setOn(event.target.checked);
              }}
            />
          }
          label={text('shortcuts.active')}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} ref={focusOnMount}>
          {text('shortcuts.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function newestByKeys(shortcuts: readonly Shortcut[]): Shortcut[] {
  return [...new Map(shortcuts.map((shortcut) => [shortcut.keys, shortcut])).values()];
}
