import { Migration } from '@mikro-orm/migrations';

/** Rules that operators asked a supervisor to set aside, and what was answered. */
export class Migration20261127022000_overrideAsks extends Migration {
  override name = 'Migration20261127022000_override-asks';

  override up(): void {
    this.addSql(`create table "override_ask" ("id" uuid not null primary key,
      "case_id" uuid not null references "case_file" ("id") on update cascade on delete cascade,
      "rules" jsonb not null, "reason" text not null,
      "round" int not null,
      "asked_by_id" uuid not null references "staff_member" ("id") on update cascade,
      "asked_at" timestamptz(3) not null,
      "granted" boolean null, "answer" text null,
      "answered_by_id" uuid null references "staff_member" ("id") on update cascade,
      "answered_at" timestamptz(3) null,
      constraint override_ask_answered check ((answered_at is null) = (granted is null)))`);
    this.addSql('create index override_ask_of_case on override_ask (case_id, asked_at desc)');
    // One at a time on a case; and those that wait, oldest first.
    this.addSql(`create unique index override_ask_one_open on override_ask (case_id)
      where answered_at is null`);
    this.addSql(`create index override_ask_open on override_ask (asked_at, id)
      where answered_at is null`);
  }

  override down(): void {
    this.addSql('drop table "override_ask"');
  }
}
