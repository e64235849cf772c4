import ClearIcon from '@mui/icons-material/Clear';
import SearchIcon from '@mui/icons-material/Search';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useCallback, useContext, useRef } from 'react';
import { useListContext } from 'react-admin';
import { usePausedText } from '../../frame/use-paused-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { ShortcutContext, useShortcuts } from '../../shortcuts/shortcut-context.ts';
import { useQueueMemory } from './queue-memory.ts';
import { FIRST_CASE } from './use-queue-keys.ts';

/** Search over the queue; it asks once the typing pauses. */
export function QueueSearch() {
  const t = useText();
  const { text, write } = useQueueMemory();
  const { page, setPage } = useListContext();
  const keep = useCallback(
    (wanted: string) => {
      write({ text: wanted });
      if (page !== 1) {
        setPage(1);
      }
    },
    [write, page, setPage],
  );
  const [typed, setTyped] = usePausedText(text, keep);
  const input = useRef<HTMLInputElement>(null);
  const shortcuts = useContext(ShortcutContext);
  useShortcuts([{ keys: '/', label: 'shortcuts.search', run: () => input.current?.focus() }]);

  return (
    <TextField
      label={t('queue.search')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          setTyped('');
          input.current?.blur();
        } else if (event.key === 'Enter') {
          // On to what was found, which is many a Tab away.
          shortcuts
            .list()
            .findLast(({ keys }) => keys === FIRST_CASE)
            ?.run();
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
