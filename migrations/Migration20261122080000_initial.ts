import { Migration } from '@mikro-orm/migrations';

export class Migration20261122080000_initial extends Migration {
  override name = 'Migration20261122080000_initial';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "audit_event" ("id" bigserial primary key, "at" timestamptz(3) not null, "actor_kind" text not null, "actor_id" uuid null, "action" text not null, "person_id" uuid null, "case_id" uuid null, "request_id" text null, "ip_address" text null, "detail" jsonb null);`,
    );
    this.addSql(`create index "audit_event_case_id_index" on "audit_event" ("case_id");`);
    this.addSql(`create index "audit_event_person" on "audit_event" ("person_id", "at");`);
    this.addSql(`create index "audit_event_actor" on "audit_event" ("actor_id", "at");`);

    this.addSql(
      `create table "message" ("id" uuid not null, "key" text not null, "case_id" uuid null, "account_id" uuid null, "staff_id" uuid null, "channel" text not null, "template" text not null, "locale" text not null, "destination" text null, "params" jsonb not null, "secret" text null, "state" text not null, "attempts" int not null default 0, "next_attempt_at" timestamptz(3) null, "last_error" text null, "provider_id" text null, "created_at" timestamptz(3) not null, "sent_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`alter table "message" add constraint "message_key_unique" unique ("key");`);
    this.addSql(`create index "message_case_id_index" on "message" ("case_id");`);
    this.addSql(`create index "message_account_id_index" on "message" ("account_id");`);

    this.addSql(
      `create table "office" ("id" text not null, "name" text not null, "address" text not null, "phone" text not null, "email" text not null, primary key ("id"));`,
    );

    this.addSql(
      `create table "closing_day" ("id" serial primary key, "day" date not null, "office_id" text null, "name" text not null);`,
    );

    this.addSql(
      `create table "one_time_code" ("id" uuid not null, "purpose" text not null, "account_id" uuid null, "destination" text not null, "code_hash" text not null, "payload" jsonb null, "tries_left" int not null, "created_at" timestamptz(3) not null, "sent_at" timestamptz(3) not null, "sends" int not null default 1, "expires_at" timestamptz(3) not null, "used_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(
      `comment on column "one_time_code"."destination" is 'E.164 number the code went to';`,
    );
    this.addSql(`create index "one_time_code_account_id_index" on "one_time_code" ("account_id");`);

    this.addSql(
      `create table "protocol_register" ("year" serial primary key, "last" int not null);`,
    );

    this.addSql(
      `create table "standard_phrase" ("id" text not null, "use" text not null, "title" jsonb not null, "text" jsonb not null, "position" int not null, primary key ("id"));`,
    );

    this.addSql(
      `create table "zone" ("id" text not null, "name" text not null, "district" text not null, primary key ("id"));`,
    );

    this.addSql(
      `create table "municipality" ("code" text not null, "istat_code" text not null, "name" text not null, "province" text not null, "postcode" text not null, "zone_id" text not null, "office_id" text not null, primary key ("code"));`,
    );
    this.addSql(
      `alter table "municipality" add constraint "municipality_istat_code_unique" unique ("istat_code");`,
    );

    this.addSql(
      `create table "assisted_person" ("id" uuid not null, "fiscal_code" text not null, "surname" text not null, "name" text not null, "sex" text not null, "birth_date" date not null, "birth_place_code" text not null, "citizenship" text not null, "residence" jsonb not null, "residence_municipality_code" text null, "health_domicile" jsonb null, "domicile_municipality_code" text null, "household_id" uuid null, "email" text null, "phone" text null, "aire_from" date null, "aire_to" date null, "death_date" date null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "assisted_person" add constraint "assisted_person_fiscal_code_unique" unique ("fiscal_code");`,
    );
    this.addSql(
      `create index "assisted_person_household_id_index" on "assisted_person" ("household_id");`,
    );

    this.addSql(
      `create table "staff_member" ("id" uuid not null, "email" text not null, "surname" text not null, "name" text not null, "role" text not null, "office_id" text null, "person_id" uuid null, "locale" text not null, "password_hash" text not null, "totp_secret" text not null, "totp_last_step" bigint not null default '0', "active" boolean not null default true, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `comment on column "staff_member"."totp_secret" is 'Encrypted with the key of the configuration, never in clear';`,
    );
    this.addSql(
      `alter table "staff_member" add constraint "staff_member_email_unique" unique ("email");`,
    );

    this.addSql(
      `create table "health_card" ("id" uuid not null, "person_id" uuid not null, "number" text not null, "has_chip" boolean not null, "issued_on" date not null, "expires_on" date not null, "status" text not null, "cns_status" text not null, primary key ("id"));`,
    );
    this.addSql(`create index "health_card_person_id_index" on "health_card" ("person_id");`);
    this.addSql(
      `alter table "health_card" add constraint "health_card_number_unique" unique ("number");`,
    );

    this.addSql(
      `create table "enrolment" ("id" uuid not null, "person_id" uuid not null, "kind" text not null, "status" text not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));`,
    );
    this.addSql(`create index "enrolment_person_id_index" on "enrolment" ("person_id");`);

    this.addSql(
      `create table "account" ("id" uuid not null, "fiscal_code" text not null, "surname" text not null, "name" text not null, "sex" text not null, "birth_date" date not null, "birth_place_code" text not null, "residence" jsonb not null, "domicile" jsonb null, "email" text not null, "email_verified_at" timestamptz(3) null, "mobile" text not null, "mobile_verified_at" timestamptz(3) null, "password_hash" text null, "locale" text not null, "person_id" uuid null, "privacy_accepted_at" timestamptz(3) not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "account" add constraint "account_fiscal_code_unique" unique ("fiscal_code");`,
    );
    this.addSql(`alter table "account" add constraint "account_email_unique" unique ("email");`);
    this.addSql(`create index "account_person_id_index" on "account" ("person_id");`);

    this.addSql(
      `create table "session" ("token_hash" text not null, "public_id" uuid not null, "account_id" uuid null, "staff_id" uuid null, "means" text not null, "assurance" text not null, "issuer" text null, "authenticated_at" timestamptz(3) not null, "last_seen_at" timestamptz(3) not null, "idle_expires_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, "user_agent" text not null, "ip_address" text not null, primary key ("token_hash"));`,
    );
    this.addSql(
      `alter table "session" add constraint "session_public_id_unique" unique ("public_id");`,
    );
    this.addSql(`create index "session_account_id_index" on "session" ("account_id");`);
    this.addSql(`create index "session_staff_id_index" on "session" ("staff_id");`);

    this.addSql(
      `create table "identity_link" ("id" uuid not null, "means" text not null, "issuer" text not null, "subject" text not null, "account_id" uuid not null, "linked_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "identity_link_account_id_index" on "identity_link" ("account_id");`);
    this.addSql(
      `alter table "identity_link" add constraint "identity_link_subject" unique ("means", "issuer", "subject");`,
    );

    this.addSql(
      `create table "case_file" ("id" uuid not null, "protocol_number" text null, "type" text not null, "state" text not null, "version" int not null default 1, "locale" text not null, "applicant_id" uuid not null, "beneficiary_id" uuid null, "office_id" text null, "assignee_id" uuid null, "form" jsonb not null, "step" text not null, "terms" jsonb null, "created_at" timestamptz(3) not null, "submitted_at" timestamptz(3) null, "state_since" timestamptz(3) not null, "last_activity_at" timestamptz(3) not null, "taken_at" timestamptz(3) null, "concluded_at" timestamptz(3) null, "take_charge_due_on" date null, "conclude_due_on" date null, "suspensions" jsonb not null default '[]', "integration_round" int not null default 0, "integration_due_on" date null, "objection_due_on" date null, "done" jsonb not null default '[]', "outcome" jsonb null, "commit_failure" jsonb null, "search_text" text not null default '', "submission_key" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `comment on column "case_file"."step" is 'Step of the form that the draft stands at';`,
    );
    this.addSql(
      `alter table "case_file" add constraint "case_file_protocol_number_unique" unique ("protocol_number");`,
    );
    this.addSql(`create index "case_file_beneficiary_id_index" on "case_file" ("beneficiary_id");`);
    this.addSql(
      `alter table "case_file" add constraint "case_file_submission_key" unique ("applicant_id", "submission_key");`,
    );

    this.addSql(
      `create table "phone_contact" ("id" uuid not null, "case_id" uuid not null, "operator_id" uuid not null, "at" timestamptz(3) not null, "number" text not null, "direction" text not null, "result" text not null, "note" text null, primary key ("id"));`,
    );
    this.addSql(`create index "phone_contact_case_id_index" on "phone_contact" ("case_id");`);

    this.addSql(
      `create table "integration_round" ("id" uuid not null, "case_id" uuid not null, "round" int not null, "items" jsonb not null, "message" text not null, "requested_by_id" uuid not null, "requested_at" timestamptz(3) not null, "due_on" date not null, "answered_at" timestamptz(3) null, "answer_note" text null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "integration_round" add constraint "integration_round_number" unique ("case_id", "round");`,
    );

    this.addSql(
      `create table "document" ("id" uuid not null, "case_id" uuid not null, "owner_id" uuid not null, "kind" text not null, "integration_round" int null, "integration_item" text null, "status" text not null, "refusal_code" text null, "scan" text null, "file_name" text not null, "media_type" text null, "size" int not null, "sha256" text not null, "pages" int null, "storage_key" text not null, "wrapped_key" text not null, "key_id" text not null, "rotation" int not null default 0, "upload_key" uuid null, "created_at" timestamptz(3) not null, "checked_at" timestamptz(3) null, "deleted_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(
      `comment on column "document"."file_name" is 'Name the citizen gave, for display only';`,
    );
    this.addSql(
      `comment on column "document"."upload_key" is 'Idempotency key: a retried upload is one document';`,
    );
    this.addSql(`create index "document_case_id_index" on "document" ("case_id");`);
    this.addSql(
      `alter table "document" add constraint "document_storage_key_unique" unique ("storage_key");`,
    );
    this.addSql(
      `alter table "document" add constraint "document_upload_key" unique ("case_id", "upload_key");`,
    );

    this.addSql(
      `create table "case_viewer" ("case_id" uuid not null, "staff_id" uuid not null, "seen_at" timestamptz(3) not null, primary key ("case_id", "staff_id"));`,
    );

    this.addSql(
      `create table "case_rating" ("case_id" uuid not null, "stars" int not null, "answers" jsonb not null, "comment" text not null, "at" timestamptz(3) not null, primary key ("case_id"));`,
    );

    this.addSql(
      `create table "case_poke" ("id" bigserial primary key, "case_id" uuid not null, "at" timestamptz(3) not null);`,
    );
    this.addSql(`create index "case_poke_case_id_index" on "case_poke" ("case_id");`);

    this.addSql(
      `create table "case_note" ("id" uuid not null, "case_id" uuid not null, "author_id" uuid not null, "at" timestamptz(3) not null, "text" text not null, primary key ("id"));`,
    );
    this.addSql(`create index "case_note_case_id_index" on "case_note" ("case_id");`);

    this.addSql(
      `create table "case_event" ("id" bigserial primary key, "case_id" uuid not null, "at" timestamptz(3) not null, "type" text not null, "actor_kind" text not null, "actor_id" uuid null, "from_state" text null, "to_state" text null, "citizen_visible" boolean not null, "data" jsonb null);`,
    );
    this.addSql(`create index "case_event_case_id_index" on "case_event" ("case_id");`);

    this.addSql(
      `create table "access_link" ("token_hash" text not null, "purpose" text not null, "account_id" uuid not null, "payload" jsonb null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "used_at" timestamptz(3) null, primary key ("token_hash"));`,
    );
    this.addSql(`create index "access_link_account_id_index" on "access_link" ("account_id");`);

    this.addSql(
      `create table "doctor" ("id" uuid not null, "regional_code" text not null, "kind" text not null, "surname" text not null, "name" text not null, "sex" text not null, "zone_id" text not null, "max_patients" int not null, "self_limit" int null, "patient_count" int not null, "visible_online" boolean not null, "appointment_kind" text not null, "appointment_end" date null, "active_from" date not null, "active_to" date null, "languages" text[] not null, "phone" text null, "email" text null, "search_text" text not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "doctor" add constraint "doctor_regional_code_unique" unique ("regional_code");`,
    );
    this.addSql(
      `create index "doctor_zone_kind" on "doctor" ("zone_id", "kind", "surname", "name");`,
    );

    this.addSql(
      `create table "surgery" ("id" uuid not null, "doctor_id" uuid not null, "street" text not null, "postcode" text not null, "municipality_code" text not null, "phone" text not null, "by_appointment" boolean not null, "opening_hours" jsonb not null, primary key ("id"));`,
    );
    this.addSql(`create index "surgery_doctor_id_index" on "surgery" ("doctor_id");`);
    this.addSql(
      `create index "surgery_municipality_code_index" on "surgery" ("municipality_code");`,
    );

    this.addSql(
      `create table "substitution" ("id" uuid not null, "substitute_id" uuid not null, "substituted_id" uuid not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));`,
    );
    this.addSql(
      `create index "substitution_substitute_id_index" on "substitution" ("substitute_id");`,
    );
    this.addSql(
      `create index "substitution_substituted_id_index" on "substitution" ("substituted_id");`,
    );

    this.addSql(
      `create table "recusal" ("id" uuid not null, "doctor_id" uuid not null, "person_id" uuid not null, "notified_on" date not null, "motive" text not null, primary key ("id"));`,
    );
    this.addSql(`create index "recusal_person_id_index" on "recusal" ("person_id");`);

    this.addSql(
      `create table "practice_membership" ("id" uuid not null, "practice_id" text not null, "practice_name" text not null, "doctor_id" uuid not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));`,
    );
    this.addSql(
      `create index "practice_membership_doctor_id_index" on "practice_membership" ("doctor_id");`,
    );

    this.addSql(
      `create table "doctor_choice" ("id" uuid not null, "person_id" uuid not null, "doctor_id" uuid not null, "valid_from" date not null, "valid_to" date null, "time_limited" boolean not null default false, "channel" text not null, "end_reason" text null, "opened_by_case" uuid null, "ended_by_case" uuid null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "doctor_choice_person_id_index" on "doctor_choice" ("person_id");`);
    this.addSql(`create index "doctor_choice_doctor_id_index" on "doctor_choice" ("doctor_id");`);
    this.addSql(
      `alter table "doctor_choice" add constraint "doctor_choice_opened_by_case_unique" unique ("opened_by_case");`,
    );

    this.addSql(
      `alter table "audit_event" add constraint "audit_event_actor_kind_check" check ("actor_kind" in ('CITIZEN', 'STAFF', 'SYSTEM', 'ANONYMOUS'));`,
    );

    this.addSql(
      `alter table "message" add constraint "message_channel_check" check ("channel" in ('EMAIL', 'SMS'));`,
    );
    this.addSql(
      `alter table "message" add constraint "message_state_check" check ("state" in ('QUEUED', 'SENT', 'FAILED', 'CANCELLED'));`,
    );

    this.addSql(
      `alter table "closing_day" add constraint "closing_day_office_id_foreign" foreign key ("office_id") references "office" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "one_time_code" add constraint "one_time_code_purpose_check" check ("purpose" in ('REGISTRATION_MOBILE', 'SIGN_IN', 'CHANGE_MOBILE', 'CHANGE_EMAIL', 'PASSWORD_RESET'));`,
    );

    this.addSql(
      `alter table "standard_phrase" add constraint "standard_phrase_use_check" check ("use" in ('INTEGRATION', 'REJECTION'));`,
    );

    this.addSql(
      `alter table "municipality" add constraint "municipality_zone_id_foreign" foreign key ("zone_id") references "zone" ("id");`,
    );
    this.addSql(
      `alter table "municipality" add constraint "municipality_office_id_foreign" foreign key ("office_id") references "office" ("id");`,
    );

    this.addSql(
      `alter table "assisted_person" add constraint "assisted_person_residence_municipality_code_foreign" foreign key ("residence_municipality_code") references "municipality" ("code") on delete set null;`,
    );
    this.addSql(
      `alter table "assisted_person" add constraint "assisted_person_domicile_municipality_code_foreign" foreign key ("domicile_municipality_code") references "municipality" ("code") on delete set null;`,
    );

    this.addSql(
      `alter table "staff_member" add constraint "staff_member_office_id_foreign" foreign key ("office_id") references "office" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "staff_member" add constraint "staff_member_person_id_foreign" foreign key ("person_id") references "assisted_person" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "staff_member" add constraint "staff_member_role_check" check ("role" in ('OPERATOR', 'SUPERVISOR', 'CARD_DESK_OPERATOR', 'PHARMACIST', 'CONTACT_CENTRE', 'ADMIN'));`,
    );

    this.addSql(
      `alter table "health_card" add constraint "health_card_person_id_foreign" foreign key ("person_id") references "assisted_person" ("id");`,
    );
    this.addSql(
      `alter table "health_card" add constraint "health_card_status_check" check ("status" in ('ISSUED', 'EXPIRED', 'BLOCKED', 'REPLACED'));`,
    );
    this.addSql(
      `alter table "health_card" add constraint "health_card_cns_status_check" check ("cns_status" in ('NOT_ACTIVATED', 'AWAITING_SECOND_PART', 'ACTIVE', 'PIN_LOCKED', 'REVOKED', 'EXPIRED'));`,
    );

    this.addSql(
      `alter table "enrolment" add constraint "enrolment_person_id_foreign" foreign key ("person_id") references "assisted_person" ("id");`,
    );
    this.addSql(
      `alter table "enrolment" add constraint "enrolment_kind_check" check ("kind" in ('RESIDENT', 'DOMICILED', 'FOREIGN_MANDATORY', 'FOREIGN_VOLUNTARY', 'EU_WORKER', 'EU_S1', 'AIRE_TEMPORARY'));`,
    );
    this.addSql(
      `alter table "enrolment" add constraint "enrolment_status_check" check ("status" in ('ACTIVE', 'SUSPENDED', 'EXPIRED', 'CANCELLED'));`,
    );

    this.addSql(
      `alter table "account" add constraint "account_person_id_foreign" foreign key ("person_id") references "assisted_person" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "session" add constraint "session_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "session" add constraint "session_staff_id_foreign" foreign key ("staff_id") references "staff_member" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "session" add constraint "session_of_one" check (num_nonnulls(account_id, staff_id) = 1);`,
    );
    this.addSql(
      `alter table "session" add constraint "session_means_check" check ("means" in ('ANONYMOUS', 'ACCOUNT', 'SPID', 'CIE', 'CNS', 'COHESION_OTP', 'REGIONAL_OTP', 'PHARMACY', 'STAFF'));`,
    );
    this.addSql(
      `alter table "session" add constraint "session_assurance_check" check ("assurance" in ('NONE', 'LOW', 'ASSISTED', 'STRONG'));`,
    );

    this.addSql(
      `alter table "identity_link" add constraint "identity_link_account_id_foreign" foreign key ("account_id") references "account" ("id");`,
    );
    this.addSql(
      `alter table "identity_link" add constraint "identity_link_means_check" check ("means" in ('ANONYMOUS', 'ACCOUNT', 'SPID', 'CIE', 'CNS', 'COHESION_OTP', 'REGIONAL_OTP', 'PHARMACY', 'STAFF'));`,
    );

    this.addSql(
      `alter table "case_file" add constraint "case_file_applicant_id_foreign" foreign key ("applicant_id") references "account" ("id");`,
    );
    this.addSql(
      `alter table "case_file" add constraint "case_file_beneficiary_id_foreign" foreign key ("beneficiary_id") references "assisted_person" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "case_file" add constraint "case_file_office_id_foreign" foreign key ("office_id") references "office" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "case_file" add constraint "case_file_assignee_id_foreign" foreign key ("assignee_id") references "staff_member" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "case_file" add constraint "case_file_state_check" check ("state" in ('DRAFT', 'AWAITING_CONFIRMATION', 'SUBMITTED', 'IN_CHARGE', 'INTEGRATION_REQUESTED', 'INTEGRATION_RECEIVED', 'REJECTION_NOTICE', 'APPROVED', 'COMMITTING', 'COMMIT_FAILED', 'COMPLETED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'));`,
    );

    this.addSql(
      `alter table "phone_contact" add constraint "phone_contact_case_id_foreign" foreign key ("case_id") references "case_file" ("id");`,
    );
    this.addSql(
      `alter table "phone_contact" add constraint "phone_contact_operator_id_foreign" foreign key ("operator_id") references "staff_member" ("id");`,
    );
    this.addSql(
      `alter table "phone_contact" add constraint "phone_contact_direction_check" check ("direction" in ('OUTGOING', 'INCOMING'));`,
    );
    this.addSql(
      `alter table "phone_contact" add constraint "phone_contact_result_check" check ("result" in ('ANSWERED', 'NO_ANSWER', 'WRONG_NUMBER', 'CALL_BACK'));`,
    );

    this.addSql(
      `alter table "integration_round" add constraint "integration_round_case_id_foreign" foreign key ("case_id") references "case_file" ("id");`,
    );
    this.addSql(
      `alter table "integration_round" add constraint "integration_round_requested_by_id_foreign" foreign key ("requested_by_id") references "staff_member" ("id");`,
    );

    this.addSql(
      `alter table "document" add constraint "document_case_id_foreign" foreign key ("case_id") references "case_file" ("id");`,
    );
    this.addSql(
      `alter table "document" add constraint "document_owner_id_foreign" foreign key ("owner_id") references "account" ("id");`,
    );
    this.addSql(
      `alter table "document" add constraint "document_kind_check" check ("kind" in ('IDENTITY_DOCUMENT', 'HEALTH_CARD', 'DOCTOR_ACCEPTANCE', 'RESIDENCE_PERMIT', 'OTHER'));`,
    );
    this.addSql(
      `alter table "document" add constraint "document_status_check" check ("status" in ('RECEIVED', 'READY', 'REFUSED'));`,
    );
    this.addSql(
      `alter table "document" add constraint "document_scan_check" check ("scan" in ('PENDING', 'CLEAN', 'NOT_SCANNED', 'INFECTED'));`,
    );

    this.addSql(
      `alter table "case_viewer" add constraint "case_viewer_case_id_foreign" foreign key ("case_id") references "case_file" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "case_viewer" add constraint "case_viewer_staff_id_foreign" foreign key ("staff_id") references "staff_member" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "case_rating" add constraint "case_rating_case_id_foreign" foreign key ("case_id") references "case_file" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "case_rating" add constraint "case_rating_stars" check (stars between 1 and 5);`,
    );

    this.addSql(
      `alter table "case_poke" add constraint "case_poke_case_id_foreign" foreign key ("case_id") references "case_file" ("id");`,
    );

    this.addSql(
      `alter table "case_note" add constraint "case_note_case_id_foreign" foreign key ("case_id") references "case_file" ("id");`,
    );
    this.addSql(
      `alter table "case_note" add constraint "case_note_author_id_foreign" foreign key ("author_id") references "staff_member" ("id");`,
    );

    this.addSql(
      `alter table "case_event" add constraint "case_event_case_id_foreign" foreign key ("case_id") references "case_file" ("id");`,
    );
    this.addSql(
      `alter table "case_event" add constraint "case_event_actor_kind_check" check ("actor_kind" in ('CITIZEN', 'STAFF', 'SYSTEM'));`,
    );
    this.addSql(
      `alter table "case_event" add constraint "case_event_from_state_check" check ("from_state" in ('DRAFT', 'AWAITING_CONFIRMATION', 'SUBMITTED', 'IN_CHARGE', 'INTEGRATION_REQUESTED', 'INTEGRATION_RECEIVED', 'REJECTION_NOTICE', 'APPROVED', 'COMMITTING', 'COMMIT_FAILED', 'COMPLETED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'));`,
    );
    this.addSql(
      `alter table "case_event" add constraint "case_event_to_state_check" check ("to_state" in ('DRAFT', 'AWAITING_CONFIRMATION', 'SUBMITTED', 'IN_CHARGE', 'INTEGRATION_REQUESTED', 'INTEGRATION_RECEIVED', 'REJECTION_NOTICE', 'APPROVED', 'COMMITTING', 'COMMIT_FAILED', 'COMPLETED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'));`,
    );

    this.addSql(
      `alter table "access_link" add constraint "access_link_account_id_foreign" foreign key ("account_id") references "account" ("id");`,
    );
    this.addSql(
      `alter table "access_link" add constraint "access_link_purpose_check" check ("purpose" in ('ACTIVATION', 'PASSWORD_RESET', 'CHANGE_EMAIL'));`,
    );

    this.addSql(
      `alter table "doctor" add constraint "doctor_zone_id_foreign" foreign key ("zone_id") references "zone" ("id");`,
    );
    this.addSql(
      `alter table "doctor" add constraint "doctor_patient_count_not_negative" check (patient_count >= 0);`,
    );
    this.addSql(
      `alter table "doctor" add constraint "doctor_kind_check" check ("kind" in ('GP', 'PAEDIATRICIAN'));`,
    );
    this.addSql(
      `alter table "doctor" add constraint "doctor_appointment_kind_check" check ("appointment_kind" in ('TITULAR', 'PROVISIONAL'));`,
    );

    this.addSql(
      `alter table "surgery" add constraint "surgery_doctor_id_foreign" foreign key ("doctor_id") references "doctor" ("id");`,
    );
    this.addSql(
      `alter table "surgery" add constraint "surgery_municipality_code_foreign" foreign key ("municipality_code") references "municipality" ("code");`,
    );

    this.addSql(
      `alter table "substitution" add constraint "substitution_substitute_id_foreign" foreign key ("substitute_id") references "doctor" ("id");`,
    );
    this.addSql(
      `alter table "substitution" add constraint "substitution_substituted_id_foreign" foreign key ("substituted_id") references "doctor" ("id");`,
    );

    this.addSql(
      `alter table "recusal" add constraint "recusal_doctor_id_foreign" foreign key ("doctor_id") references "doctor" ("id");`,
    );
    this.addSql(
      `alter table "recusal" add constraint "recusal_person_id_foreign" foreign key ("person_id") references "assisted_person" ("id");`,
    );

    this.addSql(
      `alter table "practice_membership" add constraint "practice_membership_doctor_id_foreign" foreign key ("doctor_id") references "doctor" ("id");`,
    );

    this.addSql(
      `alter table "doctor_choice" add constraint "doctor_choice_person_id_foreign" foreign key ("person_id") references "assisted_person" ("id");`,
    );
    this.addSql(
      `alter table "doctor_choice" add constraint "doctor_choice_doctor_id_foreign" foreign key ("doctor_id") references "doctor" ("id");`,
    );
    this.addSql(
      `alter table "doctor_choice" add constraint "doctor_choice_channel_check" check ("channel" in ('WEB', 'CASE', 'PHARMACY', 'DESK', 'IMPORT'));`,
    );
    this.addSql(
      `alter table "doctor_choice" add constraint "doctor_choice_end_reason_check" check ("end_reason" in ('CHANGE', 'CITIZEN_REVOCATION', 'RECUSAL', 'AGE_LIMIT', 'DOCTOR_CEASED', 'TRANSFER', 'DEATH', 'SEAFARER', 'NAVIGATOR', 'STAY_ABROAD_OVER_30_DAYS', 'ENROLMENT_EXPIRED', 'AIRE', 'VOIDED'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "closing_day" drop constraint "closing_day_office_id_foreign";`);
    this.addSql(`alter table "municipality" drop constraint "municipality_office_id_foreign";`);
    this.addSql(`alter table "staff_member" drop constraint "staff_member_office_id_foreign";`);
    this.addSql(`alter table "case_file" drop constraint "case_file_office_id_foreign";`);
    this.addSql(`alter table "municipality" drop constraint "municipality_zone_id_foreign";`);
    this.addSql(`alter table "doctor" drop constraint "doctor_zone_id_foreign";`);
    this.addSql(
      `alter table "assisted_person" drop constraint "assisted_person_residence_municipality_code_foreign";`,
    );
    this.addSql(
      `alter table "assisted_person" drop constraint "assisted_person_domicile_municipality_code_foreign";`,
    );
    this.addSql(`alter table "surgery" drop constraint "surgery_municipality_code_foreign";`);
    this.addSql(`alter table "staff_member" drop constraint "staff_member_person_id_foreign";`);
    this.addSql(`alter table "health_card" drop constraint "health_card_person_id_foreign";`);
    this.addSql(`alter table "enrolment" drop constraint "enrolment_person_id_foreign";`);
    this.addSql(`alter table "account" drop constraint "account_person_id_foreign";`);
    this.addSql(`alter table "case_file" drop constraint "case_file_beneficiary_id_foreign";`);
    this.addSql(`alter table "recusal" drop constraint "recusal_person_id_foreign";`);
    this.addSql(`alter table "doctor_choice" drop constraint "doctor_choice_person_id_foreign";`);
    this.addSql(`alter table "session" drop constraint "session_staff_id_foreign";`);
    this.addSql(`alter table "case_file" drop constraint "case_file_assignee_id_foreign";`);
    this.addSql(`alter table "phone_contact" drop constraint "phone_contact_operator_id_foreign";`);
    this.addSql(
      `alter table "integration_round" drop constraint "integration_round_requested_by_id_foreign";`,
    );
    this.addSql(`alter table "case_viewer" drop constraint "case_viewer_staff_id_foreign";`);
    this.addSql(`alter table "case_note" drop constraint "case_note_author_id_foreign";`);
    this.addSql(`alter table "session" drop constraint "session_account_id_foreign";`);
    this.addSql(`alter table "identity_link" drop constraint "identity_link_account_id_foreign";`);
    this.addSql(`alter table "case_file" drop constraint "case_file_applicant_id_foreign";`);
    this.addSql(`alter table "document" drop constraint "document_owner_id_foreign";`);
    this.addSql(`alter table "access_link" drop constraint "access_link_account_id_foreign";`);
    this.addSql(`alter table "phone_contact" drop constraint "phone_contact_case_id_foreign";`);
    this.addSql(
      `alter table "integration_round" drop constraint "integration_round_case_id_foreign";`,
    );
    this.addSql(`alter table "document" drop constraint "document_case_id_foreign";`);
    this.addSql(`alter table "case_viewer" drop constraint "case_viewer_case_id_foreign";`);
    this.addSql(`alter table "case_rating" drop constraint "case_rating_case_id_foreign";`);
    this.addSql(`alter table "case_poke" drop constraint "case_poke_case_id_foreign";`);
    this.addSql(`alter table "case_note" drop constraint "case_note_case_id_foreign";`);
    this.addSql(`alter table "case_event" drop constraint "case_event_case_id_foreign";`);
    this.addSql(`alter table "surgery" drop constraint "surgery_doctor_id_foreign";`);
    this.addSql(`alter table "substitution" drop constraint "substitution_substitute_id_foreign";`);
    this.addSql(
      `alter table "substitution" drop constraint "substitution_substituted_id_foreign";`,
    );
    this.addSql(`alter table "recusal" drop constraint "recusal_doctor_id_foreign";`);
    this.addSql(
      `alter table "practice_membership" drop constraint "practice_membership_doctor_id_foreign";`,
    );
    this.addSql(`alter table "doctor_choice" drop constraint "doctor_choice_doctor_id_foreign";`);

    this.addSql(`drop table if exists "audit_event" cascade;`);
    this.addSql(`drop table if exists "message" cascade;`);
    this.addSql(`drop table if exists "office" cascade;`);
    this.addSql(`drop table if exists "closing_day" cascade;`);
    this.addSql(`drop table if exists "one_time_code" cascade;`);
    this.addSql(`drop table if exists "protocol_register" cascade;`);
    this.addSql(`drop table if exists "standard_phrase" cascade;`);
    this.addSql(`drop table if exists "zone" cascade;`);
    this.addSql(`drop table if exists "municipality" cascade;`);
    this.addSql(`drop table if exists "assisted_person" cascade;`);
    this.addSql(`drop table if exists "staff_member" cascade;`);
    this.addSql(`drop table if exists "health_card" cascade;`);
    this.addSql(`drop table if exists "enrolment" cascade;`);
    this.addSql(`drop table if exists "account" cascade;`);
    this.addSql(`drop table if exists "session" cascade;`);
    this.addSql(`drop table if exists "identity_link" cascade;`);
    this.addSql(`drop table if exists "case_file" cascade;`);
    this.addSql(`drop table if exists "phone_contact" cascade;`);
    this.addSql(`drop table if exists "integration_round" cascade;`);
    this.addSql(`drop table if exists "document" cascade;`);
    this.addSql(`drop table if exists "case_viewer" cascade;`);
    this.addSql(`drop table if exists "case_rating" cascade;`);
    this.addSql(`drop table if exists "case_poke" cascade;`);
    this.addSql(`drop table if exists "case_note" cascade;`);
    this.addSql(`drop table if exists "case_event" cascade;`);
    this.addSql(`drop table if exists "access_link" cascade;`);
    this.addSql(`drop table if exists "doctor" cascade;`);
    this.addSql(`drop table if exists "surgery" cascade;`);
    this.addSql(`drop table if exists "substitution" cascade;`);
    this.addSql(`drop table if exists "recusal" cascade;`);
    this.addSql(`drop table if exists "practice_membership" cascade;`);
    this.addSql(`drop table if exists "doctor_choice" cascade;`);
  }
}
