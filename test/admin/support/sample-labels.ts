import type { CaseLabelView } from '#contract/desk-queue.ts';
import { anId } from './an-id.ts';

/** The labels of the sample authority. */
export const LABELS = [
  {
    id: anId(4, 1),
    name: { it: 'Urgente', en: 'Urgent' },
    tone: 'red',
    urgent: true,
    retired: false,
  },
  {
    id: anId(4, 2),
    name: { it: 'Fuori zona', en: 'Out of zone' },
    tone: 'violet',
    urgent: false,
    retired: false,
  },
] as const satisfies readonly CaseLabelView[];
