import { Migration } from '@mikro-orm/migrations';

/**
 * `represents_in` and `may_act`: whether a citizen may do one act for a person on a day; of a support
 * administrator only within the powers of the decree (R-RP-4). A wait for a place ends with the right
 * to act for whom it is (R-RP-7).
 */
export class Migration20261127060100_representedActs extends Migration {
  override name = 'Migration20261127060100_represented-acts';

  override up(): void {
    this.addSql(`create function represents_in(representative uuid, represented uuid, act text, today date)
      returns boolean language sql stable as $$
        select exists (
          select 1 from representation r join assisted_person p on p.id = r.represented_id,
            lateral (select p.birth_date > ($4 - interval '18 years')::date as minor) age,
            lateral (select age.minor and coalesce(p.emancipated_on <= $4, false) as emancipated) status
          where r.representative_id = $1 and r.represented_id = $2 and r.state = 'ACTIVE'
            and r.valid_from <= $4 and (r.valid_to is null or r.valid_to >= $4)
            and (p.death_date is null or p.death_date > $4)
            and case r.kind
              when 'PARENT' then age.minor and not status.emancipated
              when 'GUARDIAN' then (age.minor or p.incapacity is not distinct from 'INTERDICTED')
                and not status.emancipated
              when 'CURATOR' then status.emancipated or p.incapacity is not distinct from 'PARTIAL'
              else $3 = any(r.powers)
            end)
      $$`);
    this.addSql(`create function may_act(citizen uuid, person uuid, act text, today date)
      returns boolean language sql stable as $$
        select exists (select 1 from account a where a.id = $1 and a.person_id = $2)
          or represents_in($1, $2, $3, $4)
      $$`);

    this.addSql('alter table place_watch drop constraint place_watch_state_check');
    this.addSql(`alter table place_watch add constraint place_watch_state_check
      check (state in ('WAITING', 'OFFERED', 'TAKEN', 'LAPSED', 'LEFT', 'EXPIRED', 'ENDED'))`);
  }

  override down(): void {
    throw new Error('Forward only: waits that ended with a representation would have no state');
  }
}
