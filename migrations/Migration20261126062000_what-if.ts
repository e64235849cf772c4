import { Migration } from '@mikro-orm/migrations';

/** What decisions were made on, and what they would have been with other parameters. */
export class Migration20261126062000_whatIf extends Migration {
  override name = 'Migration20261126062000_what-if';

  override up(): void {
    this.addSql(`create table "decision_facts" (
      "case_id" uuid not null primary key references "case_file" ("id")
        on update cascade on delete cascade,
      "decided_at" timestamptz(3) not null,
      "decision" text not null check ("decision" in ('APPROVED', 'REJECTED')),
      "facts" text not null)`);
    this.addSql('create index decision_facts_decided on decision_facts (decided_at, case_id)');
    this.addSql(`create table "what_if" ("id" uuid not null primary key,
      "staff_id" uuid not null references "staff_member" ("id") on update cascade,
      "scenario" jsonb not null, "from_day" date not null, "to_day" date not null,
      "state" text not null check ("state" in ('QUEUED', 'RUNNING', 'DONE')),
      "created_at" timestamptz(3) not null, "ended_at" timestamptz(3) null,
      "total" int null, "done" int not null default 0, "unreadable" int not null default 0,
      "flips" int not null default 0, "by_verdict" jsonb not null default '{}',
      "by_rule" jsonb not null default '{}',
      "reached_at" timestamptz(3) null, "reached_id" uuid null)`);
    this.addSql(`create unique index what_if_one_at_a_time on what_if (staff_id)
      where state <> 'DONE'`);
    this.addSql('create index what_if_of_staff on what_if (staff_id, created_at desc, id)');
    this.addSql(`create index what_if_waiting on what_if (created_at) where state <> 'DONE'`);
    this.addSql(`create table "what_if_flip" (
      "what_if_id" uuid not null references "what_if" ("id") on update cascade on delete cascade,
      "case_id" uuid not null references "case_file" ("id") on update cascade on delete cascade,
      "decided_at" timestamptz(3) not null, "decision" text not null,
      "before" text not null, "after" text not null, "rules" jsonb not null,
      primary key ("what_if_id", "case_id"))`);
    this.addSql(`create index what_if_flip_in_order
      on what_if_flip (what_if_id, decided_at desc, case_id)`);
    this.addSql('create index what_if_flip_case on what_if_flip (case_id)');
  }

  override down(): void {
    throw new Error('Forward only: facts of decisions would be lost');
  }
}
