import { Migration } from '@mikro-orm/migrations';

/** The audit as it is searched: by time, and by what was done, the newest first. */
export class Migration20261127033000_auditSearch extends Migration {
  override name = 'Migration20261127033000_audit-search';

  override up(): void {
    this.addSql('create index audit_event_at on audit_event (at, id)');
    this.addSql('create index audit_event_action on audit_event (action, at, id)');
  }

  override down(): void {
    this.addSql('drop index audit_event_action');
    this.addSql('drop index audit_event_at');
  }
}
