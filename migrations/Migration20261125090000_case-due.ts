import { Migration } from '@mikro-orm/migrations';

/**
 * Cases by their last day. The two indexes of open cases answer it with one column more: overdue and
 * due soon are read, sorted and counted from them, and no act has another index to write.
 */
export class Migration20261125090000_caseDue extends Migration {
  override name = 'Migration20261125090000_case-due';

  override up(): void {
    const answers = `include (state, type, assignee_id, conclude_due_on)
      where concluded_at is null and state <> 'DRAFT'`;
    this.addSql('drop index case_file_open');
    this.addSql('drop index case_file_open_of_office');
    this.addSql(`create index case_file_open on case_file (submitted_at, id) ${answers}`);
    this.addSql(
      `create index case_file_open_of_office on case_file (office_id, submitted_at, id) ${answers}`,
    );
  }

  override down(): void {
    throw new Error('Forward only: the queue is read by these indexes');
  }
}
