import { Migration } from '@mikro-orm/migrations';

/** The history of a record that administrators keep is read from the audit, by kind and by record. */
export class Migration20261128031000_recordChanges extends Migration {
  override name = 'Migration20261128031000_record-changes';

  override up(): void {
    this.addSql(`create index audit_event_of_kind on audit_event
      ((detail ->> 'resource'), at, id) where action = 'administered'`);
    this.addSql(`create index audit_event_of_record on audit_event
      ((detail ->> 'resource'), (detail ->> 'record'), at, id) where action = 'administered'`);
  }

  override down(): void {
    this.addSql('drop index audit_event_of_record');
    this.addSql('drop index audit_event_of_kind');
  }
}
