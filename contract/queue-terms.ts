import { z } from 'zod';

export const QUEUE_SORTS = ['submittedAt', 'concludeDueOn', 'stateSince', 'concludedAt'] as const;

/** How a case stands to the last day on which it is concluded in time: past it, or near it. */
export const QueueDue = z.enum(['overdue', 'soon']);
export type QueueDue = z.infer<typeof QueueDue>;
