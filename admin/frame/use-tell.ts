import { useCallback } from 'react';
import { type NotificationType, useNotify } from 'react-admin';

/** Shows a passing message that is already in the reader's language. */
export function useTell(): (message: string, type: NotificationType) => void {
  const notify = useNotify();
  return useCallback(
    (message, type) => {
      // Errors stay until they are closed: nobody reads them against the clock (WCAG 2.2.1).
      notify(message, {
        type,
        messageArgs: { _: message },
        autoHideDuration: type === 'error' ? null : 8000,
      });
    },
    [notify],
  );
}
