import { Migration } from '@mikro-orm/migrations';

/** Exports of cases: asked for in a body, fetched once from an address that says nothing. */
export class Migration20261126061000_caseExports extends Migration {
  override name = 'Migration20261126061000_case-exports';

  override up(): void {
    this.addSql(`create table "case_export" ("id" uuid not null primary key,
      "staff_id" uuid not null references "staff_member" ("id") on update cascade,
      "format" text not null check ("format" in ('csv', 'xlsx')), "columns" jsonb not null,
      "filter" jsonb null, "created_at" timestamptz(3) not null,
      "started_at" timestamptz(3) null, "ended_at" timestamptz(3) null, "row_count" int null)`);
    this.addSql('create index case_export_created on case_export (created_at)');
  }

  override down(): void {
    this.addSql('drop table "case_export"');
  }
}
