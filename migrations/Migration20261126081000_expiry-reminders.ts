import { Migration } from '@mikro-orm/migrations';

/** Reminders of what ends by itself: each once for a person, whatever is run again or in parallel. */
export class Migration20261126081000_expiryReminders extends Migration {
  override name = 'Migration20261126081000_expiry-reminders';

  override up(): void {
    this.addSql(`create table expiry_reminder (
      person_id uuid not null references assisted_person (id) on delete cascade,
      kind text not null,
      last_day date not null,
      stage text not null,
      queued_at timestamptz(3) not null,
      primary key (person_id, kind, last_day, stage))`);
    // Those whose end is near are read by their last day, and in turns by their id.
    this.addSql(`create index enrolment_ending on enrolment (valid_to, id)
      where status = 'ACTIVE' and valid_to is not null`);
    this.addSql('create index assisted_person_birth on assisted_person (birth_date, id)');
    this.addSql(`create index doctor_appointment_ending on doctor (appointment_end)
      where appointment_kind = 'PROVISIONAL'`);
    this.addSql(`create index representation_of_represented on representation (represented_id)
      where state = 'ACTIVE'`);
  }

  override down(): void {
    throw new Error('Forward only: who was reminded would be lost');
  }
}
