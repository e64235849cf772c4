import { Migration } from '@mikro-orm/migrations';

/**
 * A doctor belongs to a practice once a day, and stands in for a colleague once a day: two rows that
 * say the same of a day can be ended one by one and then say different things.
 */
export class Migration20261128030000_periodsApart extends Migration {
  override name = 'Migration20261128030000_periods-apart';

  override up(): void {
    const tables = [
      ['practice_membership', ['doctor_id', 'practice_id']],
      ['substitution', ['substitute_id', 'substituted_id']],
    ] as const;
    for (const [table, things] of tables) {
      const thing = things.join(', ');
      // Such a row holds on no day.
      this.addSql(`delete from ${table} where valid_to < valid_from`);
      // Rows that overlap become the first of them, up to the last day of any: no day is lost.
      this.addSql(`
        with in_order as (
          select id, ${thing}, valid_from, coalesce(valid_to, 'infinity') as valid_to,
            max(coalesce(valid_to, 'infinity')) over (partition by ${thing}
              order by valid_from, id rows between unbounded preceding and 1 preceding) as reached
          from ${table}),
        runs as (
          select *, count(*) filter (where reached is null or reached < valid_from)
            over (partition by ${thing} order by valid_from, id) as run
          from in_order),
        merged as (
          select (array_agg(id order by valid_from, id))[1] as first, max(valid_to) as valid_to
          from runs group by ${thing}, run having count(*) > 1),
        kept as (
          update ${table} t set valid_to = nullif(m.valid_to, 'infinity'), version = t.version + 1
          from merged m where t.id = m.first)
        delete from ${table} where id in (
          select id from runs where reached is not null and reached >= valid_from)`);
      // Seen at the end: an import makes the next period and ends the one before in any order.
      const same = things.map((column) => `${column} with =`).join(', ');
      this.addSql(`alter table ${table} add constraint ${table}_apart exclude using gist
        (${same}, daterange(valid_from, valid_to, '[]') with &&)
        deferrable initially deferred`);
    }
  }

  override down(): void {
    this.addSql('alter table practice_membership drop constraint practice_membership_apart');
    this.addSql('alter table substitution drop constraint substitution_apart');
  }
}
