import ClearIcon from '@mui/icons-material/Clear';
import SearchIcon from '@mui/icons-material/Search';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';
import { useListContext } from 'react-admin';
import { useText } from '../../i18n/use-text.ts';
import { useShortcuts } from '../../shortcuts/shortcut-context.ts';
import { useQueueMemory } from './queue-memory.ts';

const PAUSE_MS = 350;

/** Search over the queue; it asks once the typing pauses. */
export function QueueSearch() {
  const t = useText();
  const { text, write } = useQueueMemory();
  const { page, setPage } = useListContext();
  const [entry, setEntry] = useState({ value: text, over: text });
  // What is typed counts until the search is changed from elsewhere, e.g. reset.
  const typed = entry.over === text || entry.value.trim() === text ? entry.value : text;
  const setTyped = (value: string): void => setEntry({ value, over: text });
  const input = useRef<HTMLInputElement>(null);
  useShortcuts([{ keys: '/', label: 'shortcuts.search', run: () => input.current?.focus() }]);

  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === text) {
      return undefined;
    }
    const timer = setTimeout(() => {
      write({ text: wanted });
      if (page !== 1) {
        setPage(1);
      }
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, text, write, page, setPage]);

  return (
    <TextField
      label={t('queue.search')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          setTyped('');
          input.current?.blur();
        }
      }}
      inputRef={input}
      sx={{ flex: '1 1 240px', maxWidth: 420, bgcolor: 'background.paper' }}
      slotProps={{
        htmlInput: { maxLength: 80, autoComplete: 'off', spellCheck: false },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
          endAdornment: typed !== '' && (
            <InputAdornment position="end">
              <IconButton
                size="small"
                aria-label={t('queue.clearSearch')}
                onClick={() => setTyped('')}
              >
                <ClearIcon fontSize="small" />
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
