import { Migration } from '@mikro-orm/migrations';

const COUNTED = (row: string): string =>
  `${row}.state <> 'DRAFT' and ${row}.office_id is not null and ${row}.submitted_at is not null`;
const KEY = (row: string): string => `${row}.office_id, ${row}.state, ${row}.type,
  (${row}.submitted_at at time zone 'Europe/Rome')::date, ${row}.assignee_id is not null`;
const GROUPED = (rows: string, sign: string): string => `
  select ${KEY('c')}, ${sign}count(*) from ${rows} c where ${COUNTED('c')} group by 1, 2, 3, 4, 5`;

/**
 * Pages of the queue that a million cases made slow: those free to take are counted by the kept
 * counts, and they, those in one state and those by their last day are read in the order of an index.
 */
export class Migration20261125210000_queuePages extends Migration {
  override name = 'Migration20261125210000_queue-pages';

  override up(): void {
    // Nobody may change a case while its counts are made anew.
    this.addSql('lock table case_file in share row exclusive mode');
    this.addSql('truncate case_count, case_count_delta');
    this.addSql('alter table case_count add column "assigned" boolean not null');
    this.addSql('alter table case_count drop constraint case_count_pkey');
    this.addSql(`alter table case_count
      add primary key ("state", "office_id", "type", "submitted_on", "assigned")`);
    this.addSql('alter table case_count_delta add column "assigned" boolean not null');
    this.addSql(`insert into case_count (office_id, state, type, submitted_on, assigned, total)
      ${GROUPED('case_file', '')}`);

    const columns = 'case_count_delta (office_id, state, type, submitted_on, assigned, change)';
    this.addSql(`
      create or replace function count_case_inserts() returns trigger language plpgsql as $$
      begin
        insert into ${columns} ${GROUPED('added', '')};
        return null;
      end $$`);
    this.addSql(`
      create or replace function count_case_deletes() returns trigger language plpgsql as $$
      begin
        insert into ${columns} ${GROUPED('removed', '-')};
        return null;
      end $$`);
    // An act changes one case, and most acts change nothing that is counted: by row and only when
    // it must, this costs a fraction of what gathering the rows of each statement did.
    this.addSql('drop trigger case_file_count_updates on case_file');
    this.addSql('drop function count_case_updates()');
    this.addSql(`
      create function count_case_update() returns trigger language plpgsql as $$
      begin
        insert into ${columns}
        select ${KEY('old')}, -1 where ${COUNTED('old')}
        union all
        select ${KEY('new')}, 1 where ${COUNTED('new')};
        return null;
      end $$`);
    this.addSql(`
      create trigger case_file_count_update after update on case_file for each row
      when ((old.office_id, old.state, old.type, old.submitted_at, old.assignee_id is null)
        is distinct from (new.office_id, new.state, new.type, new.submitted_at, new.assignee_id is null))
      execute function count_case_update()`);

    this.addSql(`create index case_file_open_in_state on case_file (office_id, state, submitted_at, id)
      include (type, assignee_id) where concluded_at is null and state <> 'DRAFT'`);
    this.addSql(`create index case_file_by_last_day on case_file (conclude_due_on, id)
      include (office_id, state, type, assignee_id, submitted_at)
      where concluded_at is null and state <> 'DRAFT'`);
    this.addSql(`create index case_file_free on case_file (submitted_at, id)
      include (office_id, state, type)
      where assignee_id is null and concluded_at is null and state <> 'DRAFT'`);
  }

  override down(): void {
    throw new Error('Forward only: totals would be lost');
  }
}
