import { Migration } from '@mikro-orm/migrations';

/** One open case of a type for an applicant whom the registry does not know yet (R-GEN-3). */
export class Migration20261126023000_unregisteredApplicants extends Migration {
  override name = 'Migration20261126023000_unregistered-applicants';

  override up(): void {
    this.addSql(`create unique index case_file_one_open_unregistered on case_file (applicant_id, type)
      where beneficiary_id is null and concluded_at is null and state <> 'DRAFT'`);
  }

  override down(): void {
    throw new Error('Forward only: a guard is not taken away');
  }
}
