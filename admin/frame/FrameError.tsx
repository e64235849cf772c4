import Button from '@mui/material/Button';
import { useNavigate } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { EmptyState } from './EmptyState.tsx';

/** Shown where a screen broke: what happened, and the way out, which also clears the error. */
export function FrameError() {
  const text = useText();
  const navigate = useNavigate();
  return (
    <EmptyState page title={text('error.unexpected')}>
      <Button variant="outlined" onClick={() => void navigate('/cases')}>
        {text('case.backToQueue')}
      </Button>
    </EmptyState>
  );
}
