import { Migration } from '@mikro-orm/migrations';

/**
 * The end of a representation before its last day (R-RP-7), and the check by sample of those that
 * parents declared by themselves (R-RP-6).
 */
export class Migration20261127060000_representationEnd extends Migration {
  override name = 'Migration20261127060000_representation-end';

  override up(): void {
    this.addSql(`alter table representation
      add column ended_at timestamptz(3) null,
      add column ended_by_id uuid null references staff_member (id),
      add column end_reason text null,
      add column checked_at timestamptz(3) null,
      add column checked_by_id uuid null references staff_member (id)`);
    this.addSql('alter table representation drop constraint representation_state_check');
    this.addSql(`alter table representation add constraint representation_state_check
      check (state in ('PENDING', 'ACTIVE', 'REFUSED', 'ENDED'))`);
    this.addSql(`alter table representation add constraint representation_of_somebody_in_force
      check (represented_id is not null or state <> 'ENDED')`);
    this.addSql(`alter table representation add constraint representation_ended_for_a_reason
      check ((state = 'ENDED') = (ended_at is not null and end_reason is not null))`);

    // The order of a sample is one that neither names nor days decide.
    const toCheck = `state = 'ACTIVE' and kind = 'PARENT' and decided_at is null and checked_at is null`;
    this.addSql(`create index representation_to_check on representation
      (office_id, md5(id::text), id) where ${toCheck}`);
    this.addSql(`create index representation_to_check_all on representation
      (md5(id::text), id) where ${toCheck}`);
    this.addSql(`create index representation_in_force on representation
      (office_id, declared_at desc, id) where state = 'ACTIVE'`);
    this.addSql(`create index representation_in_force_all on representation
      (declared_at desc, id) where state = 'ACTIVE'`);
    this.addSql(`create index representation_found_false on representation
      (representative_id, represented_id) where end_reason = 'NOT_TRUE'`);
  }

  override down(): void {
    throw new Error('Forward only: who was found not to be the parent would be forgotten');
  }
}
