import { Migration } from '@mikro-orm/migrations';

/**
 * The audit lets go what is past the days that the policy keeps it for (LC-12), and of it only what is
 * older than a year; people who died or moved abroad are found without reading all the others.
 */
export class Migration20261128010100_registryDepartures extends Migration {
  override name = 'Migration20261128010100_registry-departures';

  override up(): void {
    this.addSql(`
      create function refuse_early_change() returns trigger language plpgsql as $$
      declare kept_since text := current_setting('desk.audit_kept_since', true);
      begin
        if tg_op = 'DELETE' and kept_since <> '' and old.at < kept_since::timestamptz
          and old.at < now() - interval '1 year' then
          return old;
        end if;
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$`);
    this.addSql('drop trigger audit_event_append_only on audit_event');
    this.addSql(`
      create trigger audit_event_append_only before update or delete on audit_event
      for each row execute function refuse_early_change()`);
    this.addSql(`create index assisted_person_departed on assisted_person (id)
      where death_date is not null or aire_from is not null`);
  }

  override down(): void {
    this.addSql('drop index assisted_person_departed');
    this.addSql('drop trigger audit_event_append_only on audit_event');
    this.addSql(`
      create trigger audit_event_append_only before update or delete on audit_event
      for each row execute function refuse_change()`);
    this.addSql('drop function refuse_early_change()');
  }
}
