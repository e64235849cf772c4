import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { PATIENCE_MS } from '../cases/case-viewers.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { StaffActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import type { StopState } from '../http/stop-state.ts';
import { runInTurns, type Turns } from '../run-in-turns.ts';
import {
  type ChangedCase,
  type EventSink,
  type OpenOnScreen,
  tellCases,
  tellViewers,
  tellWatcher,
  type Watcher,
} from './queue-stream.ts';

const REST_MS = 1000;
/** A stream is short, so that whoever signed out or was let go hears nothing for long. */
const STREAM_MS = 60_000;
const MOST_STREAMS = 500;
const MOST_STREAMS_OF_ONE = 6;
const MOST_CHANGES = 1000;
/** Transactions may commit in another order than they got their number in, within this time. */
const LATE_COMMIT_MS = 10_000;
const TURNS_BETWEEN_SIGNS_OF_LIFE = 15;

const NEWEST: Statement = {
  name: 'newest_case_event',
  text: 'select coalesce(max(id), 0)::int8 as id from case_event',
};
const CHANGES: Statement = {
  name: 'queue_changes',
  text: `
    select e.id as "eventId", c.id, c.version, c.state, c.assignee_id as "assigneeId",
      c.office_id as "officeId"
    from case_event e join case_file c on c.id = e.case_id
    where e.id > $1 order by e.id limit ${MOST_CHANGES + 1}`,
};
const OPEN_NOW: Statement = {
  name: 'cases_open_now',
  text: `
    select v.case_id as "caseId", c.office_id as "officeId", v.staff_id as "staffId",
      s.name || ' ' || s.surname as name
    from case_viewer v join case_file c on c.id = v.case_id join staff_member s on s.id = v.staff_id
    where v.seen_at > $1 order by v.case_id, s.surname, s.name limit 1000`,
};

type Change = ChangedCase & { eventId: number };

/** Tells the open queues of what happens, whichever server it happened on. */
export interface QueueNewsHub {
  /**
   * Begins to tell somebody; what they missed since the event they saw last comes first.
   * @param since id of that event; null for somebody who has just loaded the queue
   * @returns what ends it
   * @throws DeskError too_many_requests where this process, or this person, has enough of them
   */
  watch(actor: StaffActor, since: number | null, sink: EventSink): Promise<() => void>;
  /** Ends every stream; the browsers come back to whoever serves then. */
  close(): Promise<void>;
}

interface HubParts {
  sql: Sql;
  clock: Clock;
  logger: Logger;
  stopState: StopState;
}

/**
 * The news of the queue, read from the timeline once a second and only while somebody watches: two
 * look-ups by index for all streams of the process together. NOTIFY would be told sooner, but takes
 * a lock over all commits of the database, which is paid by every act.
 */
export function createQueueNews({ sql, clock, logger, stopState }: HubParts): QueueNewsHub {
  const watchers = new Set<Watcher>();
  let turns: Turns | undefined;
  /** Up to where everything is known to be told; what comes late is above it. */
  let floor = 0;
  let marks: { at: number; id: number }[] = [];
  let told = new Set<number>();
  let open: OpenOnScreen[] = [];
  let turn = 0;

  async function begin(): Promise<void> {
    const [newest] = await sql.rows<{ id: number }>(NEWEST, []);
    floor = newest?.id ?? 0;
    marks = [];
    told = new Set();
    open = [];
    turns ??= runInTurns(logger, 'queue news', REST_MS, look);
  }

  async function look(): Promise<void> {
    if (stopState.phase !== 'SERVING') {
      endAll();
    }
    endOld();
    if (watchers.size === 0) {
      const ending = turns;
      turns = undefined;
      // It cannot wait for itself to end.
      void ending?.stop();
      return;
    }
    const changes = await sql.rows<Change>(CHANGES, [floor]);
    open = await sql.rows<OpenOnScreen>(OPEN_NOW, [new Date(clock.now() - PATIENCE_MS)]);
    if (changes.length > MOST_CHANGES) {
      await begin();
      tellAll((watcher) => tellWatcher(watcher, 'reset', {}, floor));
    } else {
      tellChanges(changes);
    }
    turn += 1;
    tellAll((watcher) => {
      tellViewers(watcher, open);
      if (turn % TURNS_BETWEEN_SIGNS_OF_LIFE === 0) {
        watcher.sink.write(': here\n\n');
      }
    });
  }

  function tellChanges(changes: readonly Change[]): void {
    const fresh = changes.filter(({ eventId }) => !told.has(eventId));
    const now = performance.now();
    const newest = changes.at(-1)?.eventId;
    if (newest !== undefined) {
      marks.push({ at: now, id: newest });
    }
    const passed = marks.filter(({ at }) => now - at > LATE_COMMIT_MS).at(-1);
    if (passed !== undefined) {
      floor = passed.id;
      marks = marks.filter(({ at }) => now - at <= LATE_COMMIT_MS);
    }
    told = new Set(changes.map(({ eventId }) => eventId).filter((id) => id > floor));
    if (fresh.length > 0) {
      tellAll((watcher) => tellCases(watcher, fresh.map(withoutEvent), floor));
    }
  }

  function tellAll(tell: (watcher: Watcher) => void): void {
    for (const watcher of watchers) {
      tell(watcher);
    }
  }

  function endOld(): void {
    const now = performance.now();
    for (const watcher of watchers) {
      if (watcher.endsAt <= now) {
        watchers.delete(watcher);
        watcher.sink.end();
      }
    }
  }

  function endAll(): void {
    for (const watcher of watchers) {
      watcher.sink.end();
    }
    watchers.clear();
  }

  return {
    async watch(actor, since, sink) {
      const own = [...watchers].filter((one) => one.actor.staffId === actor.staffId).length;
      if (watchers.size >= MOST_STREAMS || own >= MOST_STREAMS_OF_ONE) {
        throw new DeskError('too_many_requests', { retryAfter: 30 });
      }
      const watcher: Watcher = {
        actor,
        sink,
        viewers: '',
        endsAt: performance.now() + STREAM_MS,
      };
      watchers.add(watcher);
      const end = (): void => {
        watchers.delete(watcher);
      };
      try {
        if (turns === undefined) {
          await begin();
        }
        await greet(sql, watcher, since, floor);
      } catch (error) {
        end();
        throw error;
      }
      tellViewers(watcher, open);
      return end;
    },
    async close() {
      endAll();
      await turns?.stop();
    },
  };
}

function withoutEvent({ eventId: _event, ...change }: Change): ChangedCase {
  return change;
}

/** The first event of a stream, with what was missed since the last one. */
async function greet(
  sql: Sql,
  watcher: Watcher,
  since: number | null,
  floor: number,
): Promise<void> {
  const missed = since === null ? [] : await sql.rows<Change>(CHANGES, [since]);
  if (missed.length > MOST_CHANGES) {
    tellWatcher(watcher, 'reset', {}, floor);
  } else {
    tellWatcher(watcher, 'begin', {}, floor);
    tellCases(watcher, missed.map(withoutEvent), floor);
  }
}
