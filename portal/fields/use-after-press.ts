import { useCallback, useEffect, useRef } from 'react';

const ENDS = ['pointerup', 'pointercancel'] as const;

/**
 * Gives a function that puts an act off until the press that is going on is over. A press takes the
 * focus from a field when it goes down and counts when it goes up: a message that appears between
 * the two moves the button away from under it, and the press is lost.
 */
export function useAfterPress(): (act: () => void) => void {
  const pressing = useRef(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const note = (on: boolean) => () => {
      pressing.current = on;
    };
    window.addEventListener('pointerdown', note(true), { capture: true, signal });
    for (const end of ENDS) {
      window.addEventListener(end, note(false), { capture: true, signal });
    }
    return () => {
      listening.abort();
    };
  }, []);
  return useCallback((act) => {
    if (!pressing.current) {
      // A finger is up already when the focus moves; its click comes within the same task.
      setTimeout(act);
      return;
    }
    const over = new AbortController();
    for (const end of ENDS) {
      window.addEventListener(
        end,
        () => {
          over.abort();
          setTimeout(act);
        },
        { signal: over.signal },
      );
    }
  }, []);
}
