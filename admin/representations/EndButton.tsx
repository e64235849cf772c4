import Button from '@mui/material/Button';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { EndDialog } from './EndDialog.tsx';

interface EndButtonProps {
  representation: { id: string; version: number };
  /** Whose it is, for whoever hears the button and reads the title of its dialog. */
  who: string;
  onDone: () => Promise<unknown>;
}

/** Opens what an end of a representation asks for. */
export function EndButton({ representation, who, onDone }: EndButtonProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        color="error"
        aria-label={text('representations.endOne', { who })}
        onClick={() => setOpen(true)}
      >
        {text('representations.end')}
      </Button>
      {open && (
        <EndDialog
          representation={representation}
          who={who}
          onClose={() => setOpen(false)}
          onDone={onDone}
        />
      )}
    </>
  );
}
