import { useEffect, useState } from 'react';

const PAUSE_MS = 350;

/**
 * A text that is typed here and kept elsewhere once the typing pauses. What is typed counts until
 * the kept text is changed from elsewhere, e.g. reset.
 * @param kept without spaces around it
 * @param keep called with what was typed, without spaces around it
 */
export function usePausedText(
  kept: string,
  keep: (text: string) => void,
): [typed: string, setTyped: (value: string) => void] {
  const [entry, setEntry] = useState({ value: kept, over: kept });
  const typed = entry.over === kept || entry.value.trim() === kept ? entry.value : kept;
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === kept) {
      return undefined;
    }
    const timer = setTimeout(() => keep(wanted), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, kept, keep]);
  return [typed, (value) => setEntry({ value, over: kept })];
}
