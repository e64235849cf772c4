import { Migration } from '@mikro-orm/migrations';

/**
 * Whom a citizen may act for (R-RP). `represents` says in the database, for lists and look-ups, what
 * the rules say of one representation on one day, whatever the act; a test holds the two together.
 */
export class Migration20261126040000_representation extends Migration {
  override name = 'Migration20261126040000_representation';

  override up(): void {
    this.addSql(`alter table assisted_person
      add column emancipated_on date null,
      add column incapacity text null
        constraint assisted_person_incapacity_check check (incapacity in ('INTERDICTED', 'PARTIAL'))`);
    this.addSql(`create table representation (
      id uuid not null primary key,
      representative_id uuid not null references account (id),
      represented_id uuid null references assisted_person (id),
      kind text not null constraint representation_kind_check
        check (kind in ('PARENT', 'GUARDIAN', 'CURATOR', 'SUPPORT_ADMINISTRATOR')),
      state text not null constraint representation_state_check
        check (state in ('PENDING', 'ACTIVE', 'REFUSED')),
      version int not null default 1,
      declared_name text null,
      declared_surname text null,
      declared_fiscal_code text null,
      powers text[] not null default '{}',
      court text null,
      act_number text null,
      valid_from date not null,
      valid_to date null,
      office_id text not null references office (id),
      declared_at timestamptz(3) not null,
      decided_by_id uuid null references staff_member (id),
      decided_at timestamptz(3) null,
      refusal text null,
      constraint representation_of_somebody
        check (represented_id is not null or (state <> 'ACTIVE' and declared_fiscal_code is not null)),
      constraint representation_dates check (valid_to is null or valid_to >= valid_from)
    )`);
    this.addSql(
      `create index representation_of_citizen on representation (representative_id, declared_at)`,
    );
    this.addSql(`create unique index representation_once on representation
      (representative_id, represented_id, kind) where state = 'ACTIVE'`);
    this.addSql(`create unique index representation_asked_once on representation
      (representative_id, declared_fiscal_code, kind) where state = 'PENDING'`);
    this.addSql(`create index representation_to_verify on representation (office_id, declared_at, id)
      where state = 'PENDING'`);
    this.addSql(`create index representation_to_verify_all on representation (declared_at, id)
      where state = 'PENDING'`);

    this.addSql(`create function represents(representative uuid, represented uuid, today date)
      returns boolean language sql stable as $$
        select exists (
          select 1 from representation r join assisted_person p on p.id = r.represented_id,
            lateral (select p.birth_date > ($3 - interval '18 years')::date as minor) age,
            lateral (select age.minor and coalesce(p.emancipated_on <= $3, false) as emancipated) status
          where r.representative_id = $1 and r.represented_id = $2 and r.state = 'ACTIVE'
            and r.valid_from <= $3 and (r.valid_to is null or r.valid_to >= $3)
            and (p.death_date is null or p.death_date > $3)
            and case r.kind
              when 'PARENT' then age.minor and not status.emancipated
              when 'GUARDIAN' then (age.minor or p.incapacity is not distinct from 'INTERDICTED')
                and not status.emancipated
              when 'CURATOR' then status.emancipated or p.incapacity is not distinct from 'PARTIAL'
              else true
            end)
      $$`);
    this.addSql(`create function may_follow(citizen uuid, beneficiary uuid, today date)
      returns boolean language sql stable as $$
        select $2 is null
          or exists (select 1 from account a where a.id = $1 and a.person_id = $2)
          or represents($1, $2, $3)
      $$`);

    // Which kinds there are the contract says, as of request types.
    this.addSql(`alter table document drop constraint document_kind_check`);
    this.addSql(
      `alter table document add constraint document_kind_check check (kind ~ '^[A-Z_]+$')`,
    );

    this.addSql('drop index case_file_one_draft');
    this.addSql(`create unique index case_file_one_draft on case_file
      (applicant_id, type, beneficiary_id) nulls not distinct where state = 'DRAFT'`);
  }

  override down(): void {
    throw new Error('Forward only: drafts for several people would be lost');
  }
}
