import { Migration } from '@mikro-orm/migrations';

/** Acts on many cases at once: what was asked, and what became of each case. */
export class Migration20261126051000_bulkActs extends Migration {
  override name = 'Migration20261126051000_bulk-acts';

  override up(): void {
    this.addSql(`create table "bulk_act" ("id" uuid not null primary key,
      "staff_id" uuid not null references staff_member (id), "key" uuid not null,
      "kind" text not null, "order" jsonb not null, "state" text not null, "total" int not null,
      "ip_address" text not null, "created_at" timestamptz(3) not null,
      "finished_at" timestamptz(3) null, "told_at" timestamptz(3) null,
      constraint bulk_act_kind_check check (kind in ('ASSIGN', 'HAND_OVER', 'INTEGRATION', 'APPROVE', 'LABEL')),
      constraint bulk_act_state_check check (state in ('RUNNING', 'DONE', 'UNDOING', 'UNDONE')))`);
    // The same order sent twice is one.
    this.addSql('create unique index bulk_act_key on bulk_act (staff_id, key)');
    this.addSql('create index bulk_act_of_staff on bulk_act (staff_id, created_at)');
    this.addSql(`create index bulk_act_under_way on bulk_act (created_at)
      where state in ('RUNNING', 'UNDOING')`);
    this.addSql(`create table "bulk_item" ("bulk_id" uuid not null references bulk_act (id)
      on update cascade on delete cascade, "position" int not null,
      "case_id" uuid not null references case_file (id) on update cascade on delete cascade,
      "version" int not null, "outcome" text null, "code" text null, "rules" jsonb null,
      "before" jsonb null, "version_after" int null, "undo" text null, "undo_code" text null,
      primary key ("bulk_id", "position"),
      constraint bulk_item_outcome_check check (outcome in ('DONE', 'REFUSED')),
      constraint bulk_item_undo_check check (undo in ('DONE', 'REFUSED')))`);
    this.addSql('create index bulk_item_case on bulk_item (case_id)');
  }

  override down(): void {
    this.addSql('drop table bulk_item');
    this.addSql('drop table bulk_act');
  }
}
