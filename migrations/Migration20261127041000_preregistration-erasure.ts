import { Migration } from '@mikro-orm/migrations';

/** Pre-registrations whose days are over are found by their last one, to be erased. */
export class Migration20261127041000_preregistrationErasure extends Migration {
  override name = 'Migration20261127041000_preregistration-erasure';

  override up(): void {
    this.addSql(
      `create index "preregistration_confirm_by_index" on "preregistration" ("confirm_by")`,
    );
  }

  override down(): void {
    this.addSql('drop index "preregistration_confirm_by_index"');
  }
}
