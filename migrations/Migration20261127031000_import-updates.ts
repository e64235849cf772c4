import { Migration } from '@mikro-orm/migrations';

/** An import changes records too: what it would do is counted and shown before it is done. */
export class Migration20261127031000_importUpdates extends Migration {
  override name = 'Migration20261127031000_import-updates';

  override up(): void {
    this.addSql(`alter table csv_import add column created int not null default 0,
      add column changed int not null default 0, add column unchanged int not null default 0,
      add column changes jsonb not null default '[]', add column plan jsonb null`);
    this.addSql(`update csv_import set created = lines where state <> 'REFUSED'`);
    // What was tried before is tried again: of it no plan was kept.
    this.addSql(`update csv_import set content = null, state = 'REFUSED' where state = 'CHECKED'`);
  }

  override down(): void {
    this.addSql(`alter table csv_import drop column created, drop column changed,
      drop column unchanged, drop column changes, drop column plan`);
  }
}
