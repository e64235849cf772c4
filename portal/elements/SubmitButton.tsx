import type { ReactNode } from 'react';

interface SubmitButtonProps {
  busy: boolean;
  busyText: string;
  children: ReactNode;
  className?: string;
}

/** The button that sends a form: stays in place and focusable while the call runs. */
export function SubmitButton({
  busy,
  busyText,
  children,
  className = 'btn btn-primary',
}: SubmitButtonProps) {
  return (
    <button
      type="submit"
      className={className}
      aria-disabled={busy}
      onClick={(event) => {
        if (busy) {
          event.preventDefault();
        }
      }}
    >
      {busy ? busyText : children}
    </button>
  );
}
