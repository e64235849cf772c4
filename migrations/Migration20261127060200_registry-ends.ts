import { Migration } from '@mikro-orm/migrations';

/**
 * What the nightly run and the reminders look for: doctors who cease, and the expiry of the title of
 * residence itself, which a voluntary enrolment does not follow (R-FX-4, R-FX-6).
 */
export class Migration20261127060200_registryEnds extends Migration {
  override name = 'Migration20261127060200_registry-ends';

  override up(): void {
    this.addSql(`create index doctor_ceasing on doctor (active_to) where active_to is not null`);
    this.addSql('alter table enrolment add column title_to date null');
    this.addSql(`create index enrolment_title_ending on enrolment (title_to, id)
      where status = 'ACTIVE' and title_to is not null`);
  }

  override down(): void {
    this.addSql('drop index doctor_ceasing');
    this.addSql('alter table enrolment drop column title_to');
  }
}
