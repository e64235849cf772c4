import { Migration } from '@mikro-orm/migrations';

/** Documents whose pictures are still to be read, found again when the server starts. */
export class Migration20261127080000_picturesToRead extends Migration {
  override name = 'Migration20261127080000_pictures-to-read';

  override up(): void {
    this.addSql('alter table document add column to_read boolean not null default false');
    this.addSql('create index document_to_read on document (created_at) where to_read');
  }

  override down(): void {
    this.addSql('alter table document drop column to_read');
  }
}
