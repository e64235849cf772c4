import { Migration } from '@mikro-orm/migrations';

/**
 * Exemptions from the copayment. Two active ones of a code never share a day, whatever races; each
 * row has the number of its certificate, from a sequence.
 */
export class Migration20261126010000_exemptions extends Migration {
  override name = 'Migration20261126010000_exemptions';

  override up(): void {
    this.addSql(`create table "exemption" ("id" uuid not null, "person_id" uuid not null,
      "code" text not null,
      "kind" text check ("kind" in ('INCOME', 'PATHOLOGY', 'RARE', 'DISABILITY', 'OTHER')) not null,
      "status" text check ("status" in ('ACTIVE', 'EXPIRED', 'REVOKED', 'PENDING_CONFIRMATION')) not null,
      "origin" text check ("origin" in ('MEF_AUTOMATIC', 'SELF_CERT', 'DOCUMENT')) not null,
      "channel" text check ("channel" in ('WEB', 'CASE', 'PHARMACY', 'DESK', 'IMPORT')) not null,
      "valid_from" date not null, "valid_to" date null, "holder_id" uuid null,
      "check_status" text check ("check_status" in ('NOT_CHECKED', 'CONFIRMED', 'REFUTED')) not null default 'NOT_CHECKED',
      "certificate_number" text not null, "opened_by_case" uuid null, "ended_by_case" uuid null,
      "created_at" timestamptz(3) not null, primary key ("id"))`);
    this.addSql(`alter table "exemption" add constraint "exemption_person_id_foreign"
      foreign key ("person_id") references "assisted_person" ("id") on update cascade`);
    this.addSql(`alter table "exemption" add constraint "exemption_holder_id_foreign"
      foreign key ("holder_id") references "exemption" ("id") on update cascade`);
    this.addSql(`alter table "exemption" add constraint "exemption_certificate_number_unique"
      unique ("certificate_number")`);
    this.addSql('create index "exemption_person_id_index" on "exemption" ("person_id")');
    this.addSql(`create index "exemption_holder" on "exemption" ("holder_id")
      where "holder_id" is not null`);
    this.addSql(`create index "exemption_opened_by_case" on "exemption" ("opened_by_case")
      where "opened_by_case" is not null`);
    this.addSql(`create index "exemption_ended_by_case" on "exemption" ("ended_by_case")
      where "ended_by_case" is not null`);
    // What ends soon, for reminders and yearly renewals.
    this.addSql(`create index "exemption_ending" on "exemption" ("valid_to", "id")
      where "status" = 'ACTIVE' and "valid_to" is not null`);
    this.addSql(`
      alter table exemption add constraint exemption_one_a_day
      exclude using gist (person_id with =, code with =, daterange(valid_from, valid_to, '[]') with &&)
      where (status = 'ACTIVE' and (valid_to is null or valid_to >= valid_from))`);
    this.addSql('create sequence "exemption_certificate" as bigint');
  }

  override down(): void {
    throw new Error('Forward only: exemptions would be lost');
  }
}
