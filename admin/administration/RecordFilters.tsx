import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useCallback, useRef } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { usePausedText } from '../frame/use-paused-text.ts';
import { useText } from '../i18n/use-text.ts';
import { useShortcuts } from '../shortcuts/shortcut-context.ts';
import type { RecordKind } from './record-kinds.ts';

/** What a list is searched for, kept in its address; and the way to a new record. */
export function RecordFilters({ kind }: { kind: RecordKind }) {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const search = useRef<HTMLInputElement>(null);
  useShortcuts([{ keys: '/', label: 'shortcuts.search', run: () => search.current?.focus() }]);
  const set = useCallback(
    (name: string, value: string): void => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          next.delete('page');
          next.delete(name);
          if (value !== '') {
            next.set(name, value);
          }
          return next;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  const keepSearch = useCallback((wanted: string) => set('q', wanted), [set]);
  const [typed, setTyped] = usePausedText(params.get('q') ?? '', keepSearch);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 2 }}>
      <TextField
        label={text('administration.search')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        inputRef={search}
        sx={{ maxWidth: { sm: 360 } }}
        slotProps={{ htmlInput: { maxLength: 80, autoComplete: 'off', spellCheck: false } }}
      />
      {kind.hasUse === true && (
        <FormControlLabel
          control={
            <Switch
              checked={params.get('active') === 'true'}
              onChange={(_event, on) => set('active', on ? 'true' : '')}
            />
          }
          label={text('administration.inUseOnly')}
        />
      )}
      <Box sx={{ flex: 1 }} />
      <Button variant="contained" component={RouterLink} to={`/administration/${kind.name}/new`}>
        {text(kind.name === 'staff' ? 'administration.invite' : 'administration.add')}
      </Button>
    </Box>
  );
}
