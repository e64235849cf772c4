import { Migration } from '@mikro-orm/migrations';

/**
 * A case that somebody made for a minor is the person's own from the day on which they are of age, or
 * emancipated: whoever represented them reaches nothing of it any more (R-RP-1, R-RP-5), and its
 * messages go to the one whom it is about.
 */
export class Migration20261128020000_casesComeOfAge extends Migration {
  override name = 'Migration20261128020000_cases-come-of-age';

  override up(): void {
    this.addSql(`create function came_of_age(person uuid, asked timestamptz, today date)
      returns boolean language sql stable as $$
        select exists (
          select 1 from assisted_person p,
            lateral (select ($2 at time zone 'Europe/Rome')::date as day) sent
          where p.id = $1 and $2 is not null
            and p.birth_date > (sent.day - interval '18 years')::date
            and not coalesce(p.emancipated_on <= sent.day, false)
            and (p.birth_date <= ($3 - interval '18 years')::date
              or coalesce(p.emancipated_on <= $3, false))
            and p.incapacity is distinct from 'INTERDICTED'
            and (p.death_date is null or p.death_date > $3))
      $$`);
    this.addSql(`create function follows_case(citizen uuid, applicant uuid, beneficiary uuid,
        asked timestamptz, today date)
      returns boolean language sql stable as $$
        select case when $1 = $2 then may_follow($1, $3, $5)
          else $2 is not null and exists (select 1 from account a where a.id = $1 and a.person_id = $3)
            and came_of_age($3, $4, $5)
        end
      $$`);
    this.addSql(`create function case_correspondent(applicant uuid, beneficiary uuid,
        asked timestamptz, today date)
      returns uuid language sql stable as $$
        select case when $1 is not null and came_of_age($2, $3, $4)
          then (select a.id from account a where a.person_id = $2 and a.email_verified_at is not null
            order by a.created_at limit 1)
          else $1
        end
      $$`);
  }

  override down(): void {
    this.addSql('drop function case_correspondent(uuid, uuid, timestamptz, date)');
    this.addSql('drop function follows_case(uuid, uuid, uuid, timestamptz, date)');
    this.addSql('drop function came_of_age(uuid, timestamptz, date)');
  }
}
