import { z } from 'zod';

/** Query of every list: one-based page and a bounded page size; lists add their own filters. */
export const ListQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  perPage: z.coerce.number().int().min(1).max(100).default(25),
});
export type ListQuery = z.infer<typeof ListQuery>;

/** Answer of a list: the rows of the page and the exact number of rows that the filter hits. */
export function pageOf<T extends z.ZodType>(
  row: T,
): z.ZodObject<{ data: z.ZodArray<T>; total: z.ZodNumber }> {
  return z.object({ data: z.array(row), total: z.number().int().min(0) });
}
