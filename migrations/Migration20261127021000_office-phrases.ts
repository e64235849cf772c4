import { Migration } from '@mikro-orm/migrations';

/** Phrases of an office beside those of the authority, kept by its supervisors. */
export class Migration20261127021000_officePhrases extends Migration {
  override name = 'Migration20261127021000_office-phrases';

  override up(): void {
    this.addSql('alter table standard_phrase drop constraint standard_phrase_use_check');
    this.addSql(`alter table standard_phrase
      add constraint standard_phrase_use_check check (use in ('INTEGRATION', 'REJECTION', 'NOTE')),
      add column office_id text null references office (id) on update cascade,
      add column retired boolean not null default false,
      add column version int not null default 1`);
  }

  override down(): void {
    this.addSql(`delete from standard_phrase where use = 'NOTE'`);
    this.addSql(`alter table standard_phrase
      drop column office_id, drop column retired, drop column version,
      drop constraint standard_phrase_use_check,
      add constraint standard_phrase_use_check check (use in ('INTEGRATION', 'REJECTION'))`);
  }
}
