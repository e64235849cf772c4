import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useRef } from 'react';
import { useText } from '../i18n/use-text.ts';

interface CsvFileFieldProps {
  file: File | null;
  onChoose: (file: File | null) => void;
}

/** Chooses a CSV file; in the words of the desk, as a browser's own button speaks its own language. */
export function CsvFileField({ file, onChoose }: CsvFileFieldProps) {
  const text = useText();
  const nameId = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <Button variant="outlined" aria-describedby={nameId} onClick={() => input.current?.click()}>
        {text('administration.import.choose')}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".csv,text/csv"
        aria-label={text('administration.import.file')}
        onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
      />
      <span id={nameId}>{file?.name ?? text('administration.import.noFile')}</span>
    </Box>
  );
}
