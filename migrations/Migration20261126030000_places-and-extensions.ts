import { Migration } from '@mikro-orm/migrations';

/**
 * Places held by submitted choices, people who wait for a place with a full doctor, extensions of
 * paediatricians, choices beyond the cap, fiscal codes that another replaced, and the serials of the
 * health cards that the desk orders.
 */
export class Migration20261126030000_placesAndExtensions extends Migration {
  override name = 'Migration20261126030000_places-and-extensions';

  override up(): void {
    // Who comes first among those who hold, are offered or wait for a place; clocks may agree.
    this.addSql('create sequence place_turn');
    this.addSql(`create table place_hold (
      case_id uuid not null references case_file (id) on delete cascade,
      person_id uuid not null references assisted_person (id),
      doctor_id uuid not null references doctor (id),
      held_until date not null,
      turn bigint not null default nextval('place_turn'),
      created_at timestamptz(3) not null,
      primary key (case_id, person_id))`);
    this.addSql('create index place_hold_doctor on place_hold (doctor_id, held_until)');

    this.addSql(`create table place_watch (
      id uuid not null primary key,
      doctor_id uuid not null references doctor (id),
      person_id uuid not null references assisted_person (id),
      account_id uuid not null references account (id) on delete cascade,
      state text not null,
      turn bigint not null default nextval('place_turn'),
      offer_turn bigint null,
      watched_at timestamptz(3) not null,
      expires_on date not null,
      offered_at timestamptz(3) null,
      offered_until date null,
      ended_at timestamptz(3) null,
      constraint place_watch_state_check
        check (state in ('WAITING', 'OFFERED', 'TAKEN', 'LAPSED', 'LEFT', 'EXPIRED')),
      constraint place_watch_offer_check
        check (state <> 'OFFERED' or (offered_until is not null and offer_turn is not null)),
      constraint place_watch_end_check
        check ((state in ('WAITING', 'OFFERED')) = (ended_at is null)))`);
    // One wait of a person for a doctor, whatever races; and the queue of each doctor in its order.
    this.addSql(`create unique index place_watch_one on place_watch (person_id, doctor_id)
      where ended_at is null`);
    this.addSql(`create index place_watch_queue on place_watch (doctor_id, state, turn)
      where ended_at is null`);
    this.addSql(
      'create index place_watch_account on place_watch (account_id, watched_at desc, id)',
    );

    this.addSql(`create table paediatric_extension (
      id uuid not null primary key,
      person_id uuid not null references assisted_person (id),
      doctor_id uuid not null references doctor (id),
      valid_to date not null,
      case_id uuid null,
      created_at timestamptz(3) not null,
      constraint paediatric_extension_one unique (person_id, doctor_id))`);

    this.addSql('alter table doctor_choice add column over_cap_reason text null');
    this.addSql(`alter table doctor_choice add constraint doctor_choice_over_cap_reason_check
      check (over_cap_reason in ('OTHER_FAMILY_MEMBER'))`);
    this.addSql('alter table assisted_person add column fiscal_code_replaced_on date null');

    this.addSql('alter table health_card add column ordered_by_case uuid null');
    this.addSql(`alter table health_card add constraint health_card_ordered_by_case_unique
      unique (ordered_by_case)`);
    // Serials from the middle of the nine digits: those below were given before there was a desk.
    this.addSql('create sequence health_card_serial minvalue 500000000 maxvalue 999999999');
  }

  override down(): void {
    throw new Error('Forward only: places held would be lost');
  }
}
