import type { AskedRule, OverrideAskView } from '#contract/override-ask.ts';
import { anId } from './an-id.ts';

/** An ask that a supervisor granted whole; one that waits where nothing is granted. */
export function askOf(granted: AskedRule[], rules: AskedRule[] = granted): OverrideAskView {
  return {
    id: anId(6, 1),
    rules,
    reason: 'Il familiare è già in carico',
    askedBy: 'Anna Verdi',
    askedAt: '2026-11-23T09:00:00.000Z',
    answer:
      granted.length === 0
        ? null
        : { granted: true, reason: 'Va bene', by: 'Carla Blu', at: '2026-11-23T10:00:00.000Z' },
    current: true,
    setAside: granted,
  };
}
