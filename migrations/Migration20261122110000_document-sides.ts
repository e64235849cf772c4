import { Migration } from '@mikro-orm/migrations';

/** Front and back of a document arrive as two photos; both lie in the store until they are joined. */
export class Migration20261122110000_documentSides extends Migration {
  override name = 'Migration20261122110000_document-sides';

  override up(): void {
    this.addSql('alter table "document" add column "back_storage_key" text null');
  }

  override down(): void {
    this.addSql('alter table "document" drop column "back_storage_key"');
  }
}
