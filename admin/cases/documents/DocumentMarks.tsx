import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { DOCUMENT_MARKS, type DocumentMark } from './document-marks.ts';

interface DocumentMarksProps {
  marks: readonly DocumentMark[];
  onToggle: (mark: DocumentMark) => void;
}

/** What is wrong with the open document, one press each. */
export function DocumentMarks({ marks, onToggle }: DocumentMarksProps) {
  const text = useText();
  const labelId = useId();
  return (
    <Box sx={{ p: 1 }}>
      <Typography variant="caption" id={labelId} color="text.secondary" component="p">
        {text('document.marks')}
      </Typography>
      <Box
        role="group"
        aria-labelledby={labelId}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}
      >
        {DOCUMENT_MARKS.map((mark) => (
          <ToggleButton
            key={mark}
            value={mark}
            size="small"
            selected={marks.includes(mark)}
            onChange={() => onToggle(mark)}
            sx={{
              py: 0.25,
              color: 'text.primary',
              '&.Mui-selected, &.Mui-selected:hover': { bgcolor: 'error.main', color: '#ffffff' },
            }}
          >
            {text(`document.mark${mark}`)}
          </ToggleButton>
        ))}
      </Box>
    </Box>
  );
}
