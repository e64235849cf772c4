import type { QueuePage } from '#contract/desk-case.ts';
import type { Walk } from '../queue/queue-memory.ts';

type LoadPage = (page: number) => Promise<QueuePage>;

/**
 * The case before (-1) or after (+1) one in the walk over the queue; `null` at either end. Past the
 * last row it looks at the queue anew: decided cases have left it, so what follows has moved up.
 * @returns the id, and the walk as it goes on from there
 */
export async function walkStep(
  walk: Walk,
  from: string,
  step: -1 | 1,
  load: LoadPage,
): Promise<{ id: string; walk: Walk } | null> {
  const at = walk.ids.indexOf(from);
  const known = at === -1 && step === 1 ? walk.ids[0] : walk.ids[at + step];
  if (known !== undefined) {
    return { id: known, walk };
  }
  if (step === -1) {
    return null;
  }
  for (const page of [walk.page, walk.page + 1]) {
    // The pages hang together: the second is asked only where the first brings nothing.
    // oxlint-disable-next-line no-await-in-loop
    const { data } = await load(page);
    const fresh = data.map(({ id }) => id).filter((id) => !walk.ids.includes(id));
    const next = fresh[0];
    if (next !== undefined) {
      return { id: next, walk: { ...walk, page, ids: [...walk.ids, ...fresh] } };
    }
  }
  return null;
}
