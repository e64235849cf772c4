import { Migration } from '@mikro-orm/migrations';

/** A member of a family may ask what needs an answer: an extension its reason, a newborn a declaration. */
export class Migration20261127071000_answersOfItems extends Migration {
  override name = 'Migration20261127071000_answers-of-items';

  override up(): void {
    this.addSql(`alter table case_item
      add column reason text null,
      add column birth_declared boolean not null default false`);
  }

  override down(): void {
    throw new Error('Forward only: answers would be lost');
  }
}
