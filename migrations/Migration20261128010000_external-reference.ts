import { Migration } from '@mikro-orm/migrations';

/** The number of a case in the region's own system (LC-11), by which it is found too. */
export class Migration20261128010000_externalReference extends Migration {
  override name = 'Migration20261128010000_external-reference';

  override up(): void {
    this.addSql('alter table case_file add column external_reference text null');
    this.addSql(`
      create or replace function index_case_words() returns trigger language plpgsql as $$
      begin
        insert into case_search (case_id, words)
        values (new.id, array_to_tsvector(array_remove(
          string_to_array(new.search_text, ' ') || new.external_reference, null)))
        on conflict (case_id) do update set words = excluded.words;
        return null;
      end $$`);
    // A trigger of its own: no act on a case writes the column, so none pays for it.
    this.addSql(`create trigger case_file_reference_words after update of external_reference
      on case_file for each row
      when (new.search_text <> '' and old.external_reference is distinct from new.external_reference)
      execute function index_case_words()`);
  }

  override down(): void {
    this.addSql('drop trigger case_file_reference_words on case_file');
    this.addSql(`
      create or replace function index_case_words() returns trigger language plpgsql as $$
      begin
        insert into case_search (case_id, words)
        values (new.id, array_to_tsvector(string_to_array(new.search_text, ' ')))
        on conflict (case_id) do update set words = excluded.words;
        return null;
      end $$`);
    this.addSql('alter table case_file drop column external_reference');
  }
}
