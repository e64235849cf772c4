import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Popper from '@mui/material/Popper';
import TextField from '@mui/material/TextField';
import { type ReactNode, type Ref, type SyntheticEvent, useRef } from 'react';
import { useText } from '../../i18n/use-text.ts';
import type { Suggestion, SuggestionSign } from './suggestion-at.ts';
import { type SuggestionsBySign, useSuggestions } from './use-suggestions.ts';

interface WritingFieldProps {
  label: string;
  value: string;
  maxLength: number;
  minRows?: number;
  lang?: string;
  required?: boolean;
  error: boolean;
  helperText: ReactNode;
  inputRef?: Ref<HTMLTextAreaElement> | undefined;
  suggestions: SuggestionsBySign;
  onChange: (value: string) => void;
  onChosen?: (sign: SuggestionSign, chosen: Suggestion) => void;
}

/**
 * A text in which a sign opens suggestions, by the pattern of the editable combobox with a list
 * (ARIA APG): the focus stays in the text, the option that the keys are on is its active descendant.
 */
export function WritingField(props: WritingFieldProps) {
  const text = useText();
  const anchor = useRef<HTMLDivElement>(null);
  const list = useSuggestions(props);
  const follow = (event: SyntheticEvent<HTMLTextAreaElement>): void => {
    const { value, selectionStart } = event.currentTarget;
    list.follow(value, selectionStart);
  };
  const field = (): HTMLTextAreaElement | null =>
    anchor.current?.querySelector<HTMLTextAreaElement>('textarea:not([aria-hidden])') ?? null;
  return (
    <Box ref={anchor} sx={{ display: 'grid' }}>
      <TextField
        inputRef={props.inputRef}
        required={props.required ?? false}
        multiline
        minRows={props.minRows ?? 4}
        maxRows={12}
        label={props.label}
        value={props.value}
        onChange={(event) => {
          props.onChange(event.target.value);
          list.follow(event.target.value, event.target.selectionStart ?? 0);
        }}
        onBlur={list.close}
        error={props.error}
        helperText={props.helperText}
        slotProps={{
          htmlInput: {
            maxLength: props.maxLength,
            lang: props.lang,
            onKeyDown: list.onKeyDown,
            onClick: follow,
            'aria-autocomplete': 'list',
            'aria-controls': list.open ? list.listId : undefined,
            'aria-activedescendant':
              list.open && list.active !== undefined ? list.optionId(list.active) : undefined,
          },
        }}
      />
      <Box component="output" className="visually-hidden">
        {list.open && text('writing.offered', { smart_count: list.offered.length })}
      </Box>
      {/* Inside the dialog, which keeps the focus and hides what stands outside of it. */}
      <Popper
        open={list.open}
        anchorEl={() => anchor.current ?? document.body}
        placement="bottom-start"
        disablePortal
        // Past the edge of the dialog, which would cut it.
        popperOptions={{ strategy: 'fixed' }}
        sx={{ zIndex: 'tooltip', width: 'min(100%, 32rem)' }}
      >
        <Paper elevation={6}>
          <Box
            component="ul"
            // A list of options for a text that stays editable: no element of HTML is that.
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="listbox"
            id={list.listId}
            aria-label={text('writing.list')}
            sx={{ listStyle: 'none', m: 0, p: 0.5, maxHeight: '16rem', overflowY: 'auto' }}
          >
            {list.offered.map((one) => (
              <Box
                component="li"
                key={one.id}
                // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
                role="option"
                id={list.optionId(one)}
                aria-selected={one === list.active}
                // Before the field loses the focus.
                onMouseDown={(event) => {
                  event.preventDefault();
                  list.choose(one, field());
                }}
                sx={{
                  px: 1.5,
                  py: 0.75,
                  cursor: 'pointer',
                  bgcolor: one === list.active ? '#e6f0fa' : undefined,
                  outline: one === list.active ? '2px solid' : undefined,
                  outlineColor: 'primary.main',
                }}
              >
                {one.label}
                {one.hint !== undefined && (
                  <Box component="span" sx={{ color: 'text.secondary', ml: 1 }}>
                    {one.hint}
                  </Box>
                )}
              </Box>
            ))}
          </Box>
        </Paper>
      </Popper>
    </Box>
  );
}
