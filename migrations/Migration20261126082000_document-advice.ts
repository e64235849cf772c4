import { Migration } from '@mikro-orm/migrations';

/** What may be wrong with a document, seen while it was checked, and its last day if it was read. */
export class Migration20261126082000_documentAdvice extends Migration {
  override name = 'Migration20261126082000_document-advice';

  override up(): void {
    this.addSql(`alter table document
      add column advice text[] not null default '{}',
      add column expires_on date null`);
  }

  override down(): void {
    this.addSql('alter table document drop column advice, drop column expires_on');
  }
}
