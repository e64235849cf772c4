import { Migration } from '@mikro-orm/migrations';

/**
 * Requests for newborns whom the registry does not have stand with the parent until the approval: of
 * one parent several may be open, one for each child (R-GEN-3).
 */
export class Migration20261128022000_newborns extends Migration {
  override name = 'Migration20261128022000_newborns';

  override up(): void {
    this.addSql('drop index case_file_one_open');
    this.addSql(`create unique index case_file_one_open on case_file (beneficiary_id, type)
      where concluded_at is null and state <> 'DRAFT' and type <> 'NEWBORN_ENROLMENT'`);
    this.addSql(`create unique index case_file_one_open_newborn
      on case_file (applicant_id, (form ->> 'personFiscalCode'))
      where concluded_at is null and state <> 'DRAFT' and type = 'NEWBORN_ENROLMENT'`);
  }

  override down(): void {
    this.addSql('drop index case_file_one_open_newborn');
    this.addSql('drop index case_file_one_open');
    this.addSql(`create unique index case_file_one_open on case_file (beneficiary_id, type)
      where concluded_at is null and state <> 'DRAFT'`);
  }
}
