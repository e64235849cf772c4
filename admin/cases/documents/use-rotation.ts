import { useRef, useState } from 'react';
import type { DocumentView } from '#contract/document.ts';
import { problemOf } from '../../api/problem.ts';
import { useTell } from '../../frame/use-tell.ts';
import { useText } from '../../i18n/use-text.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';
import { turned } from './view-of-document.ts';

/**
 * How a document is turned. It turns at once; where the server does not keep it, it says so and
 * turns back.
 */
export function useRotation(
  document: DocumentView | undefined,
  onRotated: (rotated: DocumentView) => void,
): { rotation: number; rotate: (by: -1 | 1) => void } {
  const text = useText();
  const tell = useTell();
  const dataProvider = useDeskProvider();
  const [wanted, setWanted] = useState<{ id: string; rotation: number } | null>(null);
  const latest = useRef(0);
  const rotation =
    (wanted?.id === document?.id ? wanted?.rotation : undefined) ?? document?.rotation ?? 0;

  const rotate = (by: -1 | 1): void => {
    if (document === undefined) {
      return;
    }
    const next = turned(rotation, by);
    latest.current += 1;
    const mine = latest.current;
    setWanted({ id: document.id, rotation: next });
    dataProvider
      .rotateDocument(document.id, next)
      .then((rotated) => {
        // Answers of quick presses may overtake each other: only the last one counts.
        if (mine === latest.current) {
          onRotated(rotated);
          setWanted(null);
        }
      })
      .catch((error: unknown) => {
        setWanted(null);
        tell(problemOf(error)?.detail ?? text('error.unexpected'), 'error');
      });
  };
  return { rotation, rotate };
}
