import { Migration } from '@mikro-orm/migrations';

/** Cases approved and not in the registry yet, to be counted: a handful, among all of the cases. */
export class Migration20261122170000_uncommittedCases extends Migration {
  override name = 'Migration20261122170000_uncommitted-cases';

  override up(): void {
    this.addSql(`create index case_file_uncommitted on case_file (state_since)
      where state in ('APPROVED', 'COMMITTING')`);
  }

  override down(): void {
    throw new Error('Forward only: gauges are read by this index');
  }
}
