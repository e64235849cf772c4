import { Migration } from '@mikro-orm/migrations';

const DAY = (row: string): string => `(${row}.concluded_at at time zone 'Europe/Rome')::date`;

/**
 * The board's past: what each office concluded on each day, after how long, and what it had to ask
 * for. Triggers only note the days on which something changed; the worker counts those days anew,
 * so that a figure can be late by seconds but never wrong, whatever wrote the cases.
 */
export class Migration20261126060000_dailyFigures extends Migration {
  override name = 'Migration20261126060000_daily-figures';

  override up(): void {
    const key = '"day" date not null, "office_id" text not null, "type" text not null';
    this.addSql(`create table "daily_outcome" (${key}, "state" text not null,
      "total" int not null, "without_integration" int not null,
      primary key ("day", "office_id", "type", "state"))`);
    this.addSql(`create table "daily_duration" (${key},
      "measure" text not null check ("measure" in ('TAKE', 'CONCLUDE')), "step" int not null,
      "total" int not null, primary key ("day", "office_id", "type", "measure", "step"))`);
    this.addSql(`create table "daily_missing" (${key}, "item" text not null,
      "total" int not null, primary key ("day", "office_id", "type", "item"))`);
    this.addSql('create table "touched_day" ("id" bigserial primary key, "day" date not null)');

    // What ended is not written any more: this index costs an act nothing but the last one.
    this.addSql(`create index case_file_concluded on case_file (concluded_at, id)
      include (office_id, type, state, submitted_at, taken_at, integration_round, assignee_id)
      where concluded_at is not null`);

    this.addSql(`
      create function touch_days_of_inserts() returns trigger language plpgsql as $$
      begin
        insert into touched_day (day)
        select distinct ${DAY('c')} from added c where c.concluded_at is not null;
        return null;
      end $$`);
    this.addSql(`
      create function touch_days_of_case() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'INSERT' and old.concluded_at is not null then
          insert into touched_day (day) values (${DAY('old')});
        end if;
        if tg_op <> 'DELETE' and new.concluded_at is not null then
          insert into touched_day (day) values (${DAY('new')});
        end if;
        return null;
      end $$`);
    this.addSql(`create trigger case_file_touch_inserts after insert on case_file
      referencing new table as added for each statement execute function touch_days_of_inserts()`);
    const figures = (row: string): string =>
      `${row}.concluded_at, ${row}.office_id, ${row}.type, ${row}.state, ${row}.submitted_at,
        ${row}.taken_at, ${row}.integration_round`;
    this.addSql(`create trigger case_file_touch_update after update on case_file for each row
      when ((old.concluded_at is not null or new.concluded_at is not null)
        and (${figures('old')}) is distinct from (${figures('new')}))
      execute function touch_days_of_case()`);
    this.addSql(`create trigger case_file_touch_delete after delete on case_file for each row
      when (old.concluded_at is not null) execute function touch_days_of_case()`);
    this.addSql(`insert into touched_day (day)
      select distinct ${DAY('c')} from case_file c where c.concluded_at is not null`);
  }

  override down(): void {
    throw new Error('Forward only: figures would be lost');
  }
}
