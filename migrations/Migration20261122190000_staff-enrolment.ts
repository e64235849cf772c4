import { Migration } from '@mikro-orm/migrations';

/** The one-time link with which a member of staff chooses a password and an authenticator. */
export class Migration20261122190000_staffEnrolment extends Migration {
  override name = 'Migration20261122190000_staff-enrolment';

  override up(): void {
    this.addSql(`alter table staff_member add column enrolment_hash text null unique,
      add column enrolment_expires_at timestamptz(3) null`);
  }

  override down(): void {
    throw new Error('Forward only: links under way would be lost');
  }
}
