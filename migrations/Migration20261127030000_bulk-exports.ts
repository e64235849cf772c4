import { Migration } from '@mikro-orm/migrations';

/** The export as an act on many cases: its file lies sealed beside the documents, for a day. */
export class Migration20261127030000_bulkExports extends Migration {
  override name = 'Migration20261127030000_bulk-exports';

  override up(): void {
    this.addSql('alter table bulk_act drop constraint bulk_act_kind_check');
    this.addSql(`alter table bulk_act add constraint bulk_act_kind_check
      check (kind in ('ASSIGN', 'HAND_OVER', 'INTEGRATION', 'APPROVE', 'LABEL', 'EXPORT'))`);
    this.addSql(`create table "bulk_file" ("bulk_id" uuid not null primary key
      references bulk_act (id) on update cascade on delete cascade,
      "storage_key" text not null, "wrapped_key" text not null, "key_id" text not null,
      "role" text not null, "office_id" text null, "made_at" timestamptz(3) null,
      "expires_at" timestamptz(3) not null)`);
    this.addSql('create index bulk_file_expiry on bulk_file (expires_at)');
  }

  override down(): void {
    this.addSql('drop table bulk_file');
    this.addSql(`delete from bulk_act where kind = 'EXPORT'`);
    this.addSql('alter table bulk_act drop constraint bulk_act_kind_check');
    this.addSql(`alter table bulk_act add constraint bulk_act_kind_check
      check (kind in ('ASSIGN', 'HAND_OVER', 'INTEGRATION', 'APPROVE', 'LABEL'))`);
  }
}
