import type { Sql, Statement } from '../db/sql.ts';
import { messagesByState, oldestQueuedMessage, pokesWaiting } from './metrics.ts';

/** Past this a gauge only says "very many": what is scraped must cost little when much waits. */
const COUNTED_AT_MOST = 100_000;

// Each count reads one partial index (migrations: message_due_account, message_due_case,
// message_failed); what was sent is counted by nobody.
const SAMPLE: Statement = {
  name: 'sample_gauges',
  text: `
    with queued as (
      (select created_at from message where state = 'QUEUED' and case_id is null limit ${COUNTED_AT_MOST})
      union all
      (select created_at from message where state = 'QUEUED' and case_id is not null limit ${COUNTED_AT_MOST})
    )
    select
      (select count(*) from (select from case_poke limit ${COUNTED_AT_MOST}) p) as pokes,
      (select count(*) from queued) as queued,
      (select min(created_at) from queued) as oldest,
      (select count(*) from (
        select from message where state = 'FAILED' limit ${COUNTED_AT_MOST}
      ) f) as failed`,
};

/**
 * Reads from the database what this process does not count itself.
 * @param now milliseconds since 1970
 */
export async function sampleGauges(sql: Sql, now: number): Promise<void> {
  const [sample] = await sql.rows<{
    pokes: number;
    queued: number;
    oldest: Date | null;
    failed: number;
  }>(SAMPLE, []);
  if (sample === undefined) {
    return;
  }
  pokesWaiting.set(sample.pokes);
  messagesByState.labels('QUEUED').set(sample.queued);
  messagesByState.labels('FAILED').set(sample.failed);
  const age = sample.oldest === null ? 0 : (now - sample.oldest.getTime()) / 1000;
  oldestQueuedMessage.set(Math.max(0, age));
}
