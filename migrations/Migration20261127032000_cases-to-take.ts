import { Migration } from '@mikro-orm/migrations';

/**
 * The cases of an office that are free to take, by their last day: where the next case is looked for.
 */
export class Migration20261127032000_casesToTake extends Migration {
  override name = 'Migration20261127032000_cases-to-take';

  override up(): void {
    this.addSql(`create index case_file_to_take on case_file (office_id, conclude_due_on, id)
      where assignee_id is null and concluded_at is null`);
  }

  override down(): void {
    this.addSql('drop index case_file_to_take');
  }
}
