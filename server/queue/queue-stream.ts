import type { QueueNews, QueueViewers } from '#contract/desk-queue.ts';
import type { StaffActor } from '../http/actor.ts';

/** A case as a watcher is told of it, with the office that may be told. */
export interface ChangedCase {
  id: string;
  version: number;
  state: QueueNews['cases'][number]['state'];
  assigneeId: string | null;
  officeId: string | null;
}

/** Somebody of the staff who has a case open. */
export interface OpenOnScreen {
  caseId: string;
  officeId: string | null;
  staffId: string;
  name: string;
}

/** Where events are written: the response of the stream. */
export interface EventSink {
  write(text: string): void;
  /** Bytes that the reader has not taken yet. */
  readonly writableLength: number;
  end(): void;
  destroy(): void;
}

/** One open stream: whose it is, what it was last told, until when it lasts. */
export interface Watcher {
  actor: Pick<StaffActor, 'staffId' | 'role' | 'officeId'>;
  sink: EventSink;
  /** What was last said of who has what open. */
  viewers: string;
  /** Moment of `performance.now` at which it ends; the browser then asks anew, as itself. */
  endsAt: number;
}

/** A reader that does not take what it is sent is let go before it costs memory. */
const MOST_UNREAD_BYTES = 256 * 1024;
/** A page of the queue has at most a hundred rows; of more than these the rest is left out. */
const MOST_VIEWED_CASES = 200;

/** Writes one server-sent event; a reader who is too far behind is cut off and comes back later. */
export function tellWatcher({ sink }: Watcher, event: string, data: object, id?: number): void {
  if (sink.writableLength > MOST_UNREAD_BYTES) {
    sink.destroy();
    return;
  }
  const idLine = id === undefined ? '' : `id: ${id}\n`;
  sink.write(`event: ${event}\n${idLine}data: ${JSON.stringify(data)}\n\n`);
}

/** Whether the case is of an office that this person sees, as in the queue itself. */
export function mayWatch({ actor }: Watcher, officeId: string | null): boolean {
  return actor.role === 'SUPERVISOR' || (actor.officeId !== null && actor.officeId === officeId);
}

/** Tells a watcher of the cases that changed, each once and as it stands now. */
export function tellCases(watcher: Watcher, changed: readonly ChangedCase[], id: number): void {
  const newest = new Map(
    changed
      .filter(({ officeId }) => mayWatch(watcher, officeId))
      .map(({ officeId: _office, ...one }) => [one.id, one]),
  );
  if (newest.size > 0) {
    tellWatcher(watcher, 'cases', { cases: [...newest.values()] } satisfies QueueNews, id);
  }
}

/** Tells a watcher who else has which case open, where that is not what they were told last. */
export function tellViewers(watcher: Watcher, open: readonly OpenOnScreen[]): void {
  const viewers: Record<string, string[]> = {};
  let cases = 0;
  for (const { caseId, officeId, staffId, name } of open) {
    if (staffId === watcher.actor.staffId || !mayWatch(watcher, officeId)) {
      continue;
    }
    const known = viewers[caseId];
    if (known !== undefined) {
      known.push(name);
    } else if (cases < MOST_VIEWED_CASES) {
      cases += 1;
      viewers[caseId] = [name];
    }
  }
  const said = JSON.stringify(viewers);
  if (said !== watcher.viewers) {
    watcher.viewers = said;
    tellWatcher(watcher, 'viewers', { viewers } satisfies QueueViewers);
  }
}
