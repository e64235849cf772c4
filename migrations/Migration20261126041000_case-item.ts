import { Migration } from '@mikro-orm/migrations';

/** Members of a request for the family, each with what is asked and decided (R-FR). */
export class Migration20261126041000_caseItem extends Migration {
  override name = 'Migration20261126041000_case-item';

  override up(): void {
    this.addSql(`create table case_item (
      id uuid not null primary key,
      case_id uuid not null references case_file (id),
      position int not null,
      person_id uuid not null references assisted_person (id),
      operation text not null,
      doctor_id uuid null references doctor (id),
      relative_fiscal_code text null,
      relation text null,
      document_key text not null,
      decision text null constraint case_item_decision_check check (decision in ('APPROVED', 'REJECTED')),
      reasons text[] not null default '{}',
      text text null,
      constraint case_item_position unique (case_id, position),
      constraint case_item_person unique (case_id, person_id)
    )`);
    this.addSql(`create index case_item_of_person on case_item (person_id)`);
    // LC-9 with several people in one case: still one choice and one enrolment a person, however often it is written.
    this.addSql(`alter table doctor_choice drop constraint doctor_choice_opened_by_case_unique`);
    this.addSql(`alter table doctor_choice add constraint doctor_choice_opened_by_case
      unique (opened_by_case, person_id)`);
    this.addSql(`alter table enrolment drop constraint enrolment_opened_by_case_unique`);
    this.addSql(`alter table enrolment add constraint enrolment_opened_by_case
      unique (opened_by_case, person_id)`);
  }

  override down(): void {
    throw new Error('Forward only: items of cases would be lost');
  }
}
