import type { Sql, Statement } from '../db/sql.ts';
import {
  casesUncommitted,
  messagesByState,
  oldestPoke,
  oldestQueuedMessage,
  oldestUncommittedCase,
  pokesWaiting,
} from './metrics.ts';

/** Past this a gauge only says "very many": what is scraped must cost little when much waits. */
const COUNTED_AT_MOST = 100_000;

/** A commit takes moments, and half a minute when its worker dies: whatever waits longer is stuck. */
const UNCOMMITTED_AFTER_MS = 10 * 60_000;

// Each count reads one partial index (migrations: message_due_account, message_due_case,
// message_failed, message_undelivered, case_file_uncommitted); what was sent is counted by nobody.
const SAMPLE: Statement = {
  name: 'sample_gauges',
  text: `
    with pokes as (select at from case_poke limit ${COUNTED_AT_MOST}),
    uncommitted as (
      select state_since from case_file
      where state in ('APPROVED', 'COMMITTING') limit ${COUNTED_AT_MOST}
    ),
    queued as (
      (select created_at from message where state = 'QUEUED' and case_id is null limit ${COUNTED_AT_MOST})
      union all
      (select created_at from message where state = 'QUEUED' and case_id is not null limit ${COUNTED_AT_MOST})
    )
    select
      (select count(*) from pokes) as pokes,
      (select min(at) from pokes) as "oldestPoke",
      (select count(*) from uncommitted where state_since < $1) as uncommitted,
      (select min(state_since) from uncommitted) as "oldestUncommitted",
      (select count(*) from queued) as queued,
      (select min(created_at) from queued) as oldest,
      (select count(*) from (
        select from message where state = 'FAILED' limit ${COUNTED_AT_MOST}
      ) f) as failed,
      (select count(*) from (
        select from message
        where state = 'SENT' and delivery = 'UNDELIVERED' and delivery_of = provider_id
        limit ${COUNTED_AT_MOST}
      ) u) as undelivered`,
};

interface Sample {
  pokes: number;
  oldestPoke: Date | null;
  uncommitted: number;
  oldestUncommitted: Date | null;
  queued: number;
  oldest: Date | null;
  failed: number;
  undelivered: number;
}

/**
 * Reads from the database what this process does not count itself.
 * @param now milliseconds since 1970
 */
export async function sampleGauges(sql: Sql, now: number): Promise<void> {
  const [sample] = await sql.rows<Sample>(SAMPLE, [new Date(now - UNCOMMITTED_AFTER_MS)]);
  if (sample === undefined) {
    return;
  }
  const age = (since: Date | null) =>
    since === null ? 0 : Math.max(0, (now - since.getTime()) / 1000);
  pokesWaiting.set(sample.pokes);
  oldestPoke.set(age(sample.oldestPoke));
  casesUncommitted.set(sample.uncommitted);
  oldestUncommittedCase.set(age(sample.oldestUncommitted));
  messagesByState.labels('QUEUED').set(sample.queued);
  messagesByState.labels('FAILED').set(sample.failed);
  messagesByState.labels('UNDELIVERED').set(sample.undelivered);
  oldestQueuedMessage.set(age(sample.oldest));
}
