import { Migration } from '@mikro-orm/migrations';

/**
 * Income self-certification without credentials. Its case has no account behind it: who declares to
 * be asking, and how to reach them, lies in `preregistration`. Of its code only a keyed hash is kept.
 */
export class Migration20261126011500_preregistration extends Migration {
  override name = 'Migration20261126011500_preregistration';

  override up(): void {
    this.addSql('alter table "case_file" alter column "applicant_id" drop not null');
    this.addSql(`alter table "case_file" add constraint "case_file_has_applicant"
      check ("applicant_id" is not null or "type" = 'INCOME_PREREGISTRATION')`);
    this.addSql(`create table "preregistration" ("case_id" uuid not null, "code_hash" text not null,
      "surname" text not null, "name" text not null, "fiscal_code" text not null,
      "birth_date" date not null, "email" text null, "mobile" text null, "locale" text not null,
      "confirm_by" date not null, "identified_by" uuid null, "identified_how" text null,
      "identified_at" timestamptz(3) null, "created_at" timestamptz(3) not null,
      primary key ("case_id"),
      constraint "preregistration_identified_how_check"
        check ("identified_how" in ('AT_THE_DESK', 'DOCUMENT_COPY')),
      constraint "preregistration_contact" check ("email" is not null or "mobile" is not null))`);
    this.addSql(`alter table "preregistration" add constraint "preregistration_case_id_foreign"
      foreign key ("case_id") references "case_file" ("id") on update cascade on delete cascade`);
    this.addSql(`alter table "preregistration" add constraint "preregistration_identified_by_foreign"
      foreign key ("identified_by") references "staff_member" ("id") on update cascade`);
    this.addSql(`alter table "preregistration" add constraint "preregistration_code_hash_unique"
      unique ("code_hash")`);
  }

  override down(): void {
    throw new Error('Forward only: cases without an account would be left');
  }
}
