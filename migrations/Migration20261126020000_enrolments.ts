import { Migration } from '@mikro-orm/migrations';

/**
 * Which case made an enrolment, what an operator ascertained before approving, and the indexes by
 * which what has run out is found every night.
 */
export class Migration20261126020000_enrolments extends Migration {
  override name = 'Migration20261126020000_enrolments';

  override up(): void {
    this.addSql('alter table enrolment add column opened_by_case uuid null');
    this.addSql(`alter table enrolment add constraint enrolment_opened_by_case_unique
      unique (opened_by_case)`);
    this.addSql(`create index enrolment_running_out on enrolment (valid_to)
      where status = 'ACTIVE' and valid_to is not null`);
    this.addSql(`create index doctor_choice_running_out on doctor_choice (valid_to)
      where end_reason is null and valid_to is not null`);

    this.addSql(`create table case_ascertainment (
      case_id uuid not null references case_file (id) on delete cascade,
      kind text not null constraint case_ascertainment_kind_check check (kind ~ '^[A-Z_]+$'),
      evidence text not null,
      ascertained_by_id uuid not null references staff_member (id),
      ascertained_at timestamptz(3) not null,
      primary key (case_id, kind))`);
  }

  override down(): void {
    throw new Error('Forward only: which case made an enrolment would be lost');
  }
}
