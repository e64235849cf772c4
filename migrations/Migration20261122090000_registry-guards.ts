import { Migration } from '@mikro-orm/migrations';

/**
 * What the entities cannot say: at most one valid choice of a doctor a day, append-only tables,
 * and the indexes behind the queue, the private area and the workers' look-ups.
 */
export class Migration20261122090000_registryGuards extends Migration {
  override name = 'Migration20261122090000_registry-guards';

  override up(): void {
    this.addSql('create extension if not exists btree_gist');
    this.addSql('create extension if not exists pg_trgm');

    this.addSql(`
      alter table doctor_choice add constraint doctor_choice_one_a_day
      exclude using gist (person_id with =, daterange(valid_from, valid_to, '[]') with &&)
      where (end_reason is distinct from 'VOIDED' and (valid_to is null or valid_to >= valid_from))`);

    this.addSql(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$`);
    for (const table of ['audit_event', 'case_event', 'phone_contact']) {
      this.addSql(`
        create trigger ${table}_append_only before update or delete on ${table}
        for each row execute function refuse_change()`);
    }

    // The queue: an office's submitted cases by state, oldest first; the same over all offices.
    this.addSql(`create index case_file_queue on case_file (office_id, state, submitted_at, id)
      where state <> 'DRAFT'`);
    this.addSql(`create index case_file_queue_all on case_file (state, submitted_at, id)
      where state <> 'DRAFT'`);
    this.addSql(`create index case_file_due on case_file (office_id, conclude_due_on, id)
      where concluded_at is null and state <> 'DRAFT'`);
    this.addSql(`create index case_file_assignee on case_file (assignee_id, state, submitted_at, id)
      where assignee_id is not null`);
    this.addSql(
      `create index case_file_applicant on case_file (applicant_id, state_since desc, id)`,
    );
    this.addSql(`create index case_file_search on case_file using gin (search_text gin_trgm_ops)
      where state <> 'DRAFT'`);
    // R-GEN-3: one open case of a type for a person, whatever races.
    this.addSql(`create unique index case_file_one_open on case_file (beneficiary_id, type)
      where concluded_at is null and state <> 'DRAFT'`);
    // One draft of a type for an applicant: going on with it, not a second one.
    this.addSql(`create unique index case_file_one_draft on case_file (applicant_id, type)
      where state = 'DRAFT'`);

    this.addSql(`create index message_waiting on message (next_attempt_at, id)
      where state = 'QUEUED'`);
    this.addSql(`create index doctor_search on doctor using gin (search_text gin_trgm_ops)`);
    this.addSql(
      `create index document_to_check on document (created_at) where status = 'RECEIVED'`,
    );
    this.addSql(`create index session_expiry on session (expires_at)`);
    this.addSql(
      `create index one_time_code_destination on one_time_code (destination, created_at)`,
    );
  }

  override down(): void {
    throw new Error('Forward only: guards are not taken away');
  }
}
