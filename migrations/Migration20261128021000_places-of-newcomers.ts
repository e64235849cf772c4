import { Migration } from '@mikro-orm/migrations';

/**
 * A place is held too for somebody whom the registry does not have yet: in the name of their account
 * until the approval adds them. So `person_id` refers to people of the registry no more.
 */
export class Migration20261128021000_placesOfNewcomers extends Migration {
  override name = 'Migration20261128021000_places-of-newcomers';

  override up(): void {
    this.addSql('alter table place_hold drop constraint place_hold_person_id_fkey');
  }

  override down(): void {
    this.addSql(`delete from place_hold h
      where not exists (select from assisted_person p where p.id = h.person_id)`);
    this.addSql(`alter table place_hold add constraint place_hold_person_id_fkey
      foreign key (person_id) references assisted_person (id)`);
  }
}
