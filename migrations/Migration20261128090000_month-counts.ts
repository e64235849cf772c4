import { Migration } from '@mikro-orm/migrations';

/**
 * Totals of the queue over years of cases: whole months are kept added up, and the days of a count
 * are found by the day, so that a total reads some hundred rows and not every day since the start.
 */
export class Migration20261128090000_monthCounts extends Migration {
  override name = 'Migration20261128090000_month-counts';

  override up(): void {
    this.addSql(`create table "case_count_month" ("office_id" text not null, "state" text not null,
      "type" text not null, "month" date not null, "assigned" boolean not null, "total" int not null,
      primary key ("state", "office_id", "type", "month", "assigned"))`);
    // What is not folded yet goes into both tables when it is; nobody may fold meanwhile.
    this.addSql('lock table case_count in share row exclusive mode');
    this.addSql(`insert into case_count_month (office_id, state, type, month, assigned, total)
      select office_id, state, type, date_trunc('month', submitted_on)::date, assigned, sum(total)
      from case_count group by 1, 2, 3, 4, 5`);
    this.addSql('alter table case_count drop constraint case_count_pkey');
    this.addSql(`alter table case_count
      add primary key ("submitted_on", "office_id", "state", "type", "assigned")`);

    // Taken apart, the planner takes "open" for one thing and "in such a state" for another, multiplies
    // them, and sorts all open cases for a page that an index has in order.
    this.addSql(
      'create statistics case_file_states (mcv) on state, concluded_at, office_id from case_file',
    );
    this.addSql('analyze case_file');
  }

  override down(): void {
    throw new Error('Forward only: totals would be lost');
  }
}
