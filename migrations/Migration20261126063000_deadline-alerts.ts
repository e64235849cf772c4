import { Migration } from '@mikro-orm/migrations';

/** Missed terms as the supervisors' desk shows them, until somebody or the case sees to them. */
export class Migration20261126063000_deadlineAlerts extends Migration {
  override name = 'Migration20261126063000_deadline-alerts';

  override up(): void {
    this.addSql(`create table "deadline_alert" ("id" uuid not null primary key,
      "case_id" uuid not null references "case_file" ("id") on update cascade on delete cascade,
      "term" text not null check ("term" in ('TAKE_CHARGE', 'CONCLUDE')),
      "key" text not null, "raised_at" timestamptz(3) not null,
      "handled_at" timestamptz(3) null,
      "handled_by" uuid null references "staff_member" ("id") on update cascade,
      constraint "deadline_alert_once" unique ("case_id", "key"))`);
    this.addSql(`create index deadline_alert_open on deadline_alert (raised_at desc, id)
      where handled_at is null`);
    this.addSql(`create table "alert_seen" (
      "staff_id" uuid not null primary key references "staff_member" ("id") on update cascade,
      "seen_at" timestamptz(3) not null)`);
  }

  override down(): void {
    this.addSql('drop table "alert_seen"');
    this.addSql('drop table "deadline_alert"');
  }
}
