import { Migration } from '@mikro-orm/migrations';

/** Colleagues named in internal notes, and whether they have read it. */
export class Migration20261127020000_mentions extends Migration {
  override name = 'Migration20261127020000_mentions';

  override up(): void {
    this.addSql(`create table "case_mention" ("id" uuid not null primary key,
      "note_id" uuid not null references "case_note" ("id") on update cascade on delete cascade,
      "case_id" uuid not null references "case_file" ("id") on update cascade on delete cascade,
      "staff_id" uuid not null references "staff_member" ("id") on update cascade on delete cascade,
      "at" timestamptz(3) not null, "read_at" timestamptz(3) null,
      constraint "case_mention_once" unique ("note_id", "staff_id"))`);
    this.addSql('create index case_mention_of_staff on case_mention (staff_id, at desc, id)');
    this.addSql(`create index case_mention_unread on case_mention (staff_id, case_id)
      where read_at is null`);
  }

  override down(): void {
    this.addSql('drop table "case_mention"');
  }
}
