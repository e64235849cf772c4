import { Migration } from '@mikro-orm/migrations';

/** Files that administrators import: tried first, written as a whole afterwards. */
export class Migration20261126070200_csvImports extends Migration {
  override name = 'Migration20261126070200_csv-imports';

  override up(): void {
    this.addSql(`
      create table csv_import (
        id uuid primary key,
        kind text not null,
        state text not null check (state in ('CHECKED', 'REFUSED', 'APPLIED')),
        encoding text null,
        separator text null,
        lines int not null,
        refused int not null,
        refusals jsonb not null,
        content bytea null,
        checked_at timestamptz(3) not null,
        checked_by uuid not null references staff_member (id),
        applied_at timestamptz(3) null,
        applied_by uuid null references staff_member (id))`);
    this.addSql('create index csv_import_newest on csv_import (checked_at desc, id)');
    this.addSql(
      `create index csv_import_kept on csv_import (checked_at) where content is not null`,
    );
  }

  override down(): void {
    throw new Error('Forward only: who imported what would be lost');
  }
}
