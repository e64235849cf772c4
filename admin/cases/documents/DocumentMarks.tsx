import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import Tooltip from '@mui/material/Tooltip';
import { useId, useRef } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useShortcuts } from '../../shortcuts/shortcut-context.ts';
import { DOCUMENT_MARKS, type DocumentMark } from './document-marks.ts';

interface DocumentMarksProps {
  marks: readonly DocumentMark[];
  onToggle: (mark: DocumentMark) => void;
}

/** What is wrong with the open document, one press each; it goes into the integration request. */
export function DocumentMarks({ marks, onToggle }: DocumentMarksProps) {
  const text = useText();
  const labelId = useId();
  const field = useRef<HTMLFieldSetElement>(null);
  useShortcuts([
    {
      keys: 'm',
      label: 'shortcuts.markDocument',
      run: () => field.current?.querySelector<HTMLElement>('button')?.focus(),
    },
  ]);
  return (
    <Box
      component="fieldset"
      ref={field}
      aria-labelledby={labelId}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 0.75,
        m: 0,
        px: 1.5,
        pt: 0,
        pb: 1,
        border: 0,
        minWidth: 0,
      }}
    >
      <Tooltip title={text('document.marksHint')} describeChild>
        <Box component="span" id={labelId} sx={{ color: 'text.secondary', fontWeight: 600 }}>
          {text('document.marks')}
        </Box>
      </Tooltip>
      {DOCUMENT_MARKS.map((mark) => (
        <ToggleButton
          key={mark}
          value={mark}
          size="small"
          selected={marks.includes(mark)}
          onChange={() => onToggle(mark)}
          sx={{
            py: 0,
            px: 1,
            color: 'text.primary',
            textTransform: 'none',
            '&.Mui-selected, &.Mui-selected:hover': { bgcolor: 'error.main', color: '#ffffff' },
          }}
        >
          {text(`document.mark${mark}`)}
        </ToggleButton>
      ))}
    </Box>
  );
}
