import Button from '@mui/material/Button';
import { useText } from '../../i18n/use-text.ts';

interface PreviewButtonProps {
  open: boolean;
  onToggle: (open: boolean) => void;
}

/** Opens beside the form what the citizen will get, and closes it again. */
export function PreviewButton({ open, onToggle }: PreviewButtonProps) {
  const text = useText();
  return (
    <Button onClick={() => onToggle(!open)} aria-expanded={open}>
      {text(open ? 'preview.hide' : 'preview.title')}
    </Button>
  );
}
