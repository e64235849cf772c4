import { Migration } from '@mikro-orm/migrations';

/** A document given before is used again: several rows then share the bytes that lie in the store. */
export class Migration20261127010000_reusedDocuments extends Migration {
  override name = 'Migration20261127010000_reused-documents';

  override up(): void {
    this.addSql('alter table document drop constraint document_storage_key_unique');
    this.addSql('create index document_of_file on document (storage_key)');
    // No foreign key: its check would lock the earlier case after the document, a deletion does it before.
    this.addSql(`alter table document
      add column given_at timestamptz(3) null,
      add column reused_from_id uuid null`);
    this.addSql(`create index document_of_owner on document (owner_id, created_at desc)
      where status = 'READY' and deleted_at is null`);
  }

  override down(): void {
    throw new Error('Forward only: rows that share a file would be lost');
  }
}
