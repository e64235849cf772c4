import type { HousekeepingActivities } from '#workflows/housekeeping/activities.ts';
import { civilDateOf } from '#rules/calendar.ts';
import type { Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { deleteOutlived } from './delete-outlived.ts';
import { discardFiles } from '../documents/discard-files.ts';
import { purgeExpired } from '../identity/purge-expired.ts';
import { currentPolicy } from '../policy/current-policy.ts';
import { erasePreregistrations } from '../preregistrations/erase-preregistrations.ts';
import { expireRegistry } from '../registry/expire-registry.ts';

const DAY_MS = 86_400_000;
const BATCH = 200;

const IDLE_DRAFTS: Statement = {
  name: 'idle_drafts',
  text: `
    with idle as (
      select id from case_file where state = 'DRAFT' and last_activity_at < $1
      order by last_activity_at limit ${BATCH} for update skip locked
    ), files as (
      delete from document d using idle where d.case_id = idle.id
      returning d.storage_key as "storageKey", d.back_storage_key as "backStorageKey", d.case_id
    ), drafts as (
      delete from case_file c using idle
      where c.id = idle.id and (select count(*) from files) >= 0
      returning c.id
    )
    select drafts.id, files."storageKey", files."backStorageKey"
    from drafts left join files on files.case_id = drafts.id`,
};

interface IdleDraft {
  id: string;
  storageKey: string | null;
  backStorageKey: string | null;
}

/** What the nightly housekeeping does; each call is safe to repeat. */
export function createHousekeepingActivities(
  deps: Pick<Deps, 'sql' | 'orm' | 'clock' | 'files' | 'config'>,
): HousekeepingActivities {
  return {
    async deleteIdleDrafts() {
      const now = deps.clock.now();
      const { draftIdleDays } = await currentPolicy(deps.sql, deps.config, civilDateOf(now));
      const before = new Date(now - draftIdleDays * DAY_MS);
      const gone = new Set<string>();
      for (;;) {
        const rows = await deps.sql.rows<IdleDraft>(IDLE_DRAFTS, [before]);
        await discardFiles(
          deps,
          rows.flatMap((row) => [row.storageKey, row.backStorageKey]),
        );
        for (const { id } of rows) {
          gone.add(id);
        }
        if (rows.length === 0) {
          return gone.size;
        }
      }
    },
    async deleteSpentCredentials() {
      await purgeExpired(deps.orm.em.fork(), deps.clock.now());
      await deleteOutlived(deps);
    },
    expireRegistry: () => expireRegistry(deps),
    erasePreregistrations: () => erasePreregistrations(deps),
  };
}
