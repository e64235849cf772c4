import { Migration } from '@mikro-orm/migrations';

// How a case counts: by office, state, type and the civil day of its submission; drafts do not.
const GROUPED = (rows: string, sign: string): string => `
  select office_id, state, type, (submitted_at at time zone 'Europe/Rome')::date, ${sign}count(*)
  from ${rows} where state <> 'DRAFT' and office_id is not null and submitted_at is not null
  group by 1, 2, 3, 4`;

/**
 * Exact totals for the queue at any size. Counting 150,000 index entries takes 20 ms and more; so
 * statement-level triggers append what changed, a fold adds it up now and then, and a total is the
 * sum of both, read in one snapshot. Rows are only appended: no act waits for another's counter.
 */
export class Migration20261122130000_caseCounts extends Migration {
  override name = 'Migration20261122130000_case-counts';

  override up(): void {
    this.addSql(`create table "case_count" ("office_id" text not null, "state" text not null,
      "type" text not null, "submitted_on" date not null, "total" int not null,
      primary key ("state", "office_id", "type", "submitted_on"))`);
    this.addSql(`create table "case_count_delta" ("id" bigserial primary key, "office_id" text not null,
      "state" text not null, "type" text not null, "submitted_on" date not null, "change" int not null)`);
    this.addSql(`insert into case_count ${GROUPED('case_file', '')}`);

    const columns = 'case_count_delta (office_id, state, type, submitted_on, change)';
    this.addSql(`
      create function count_case_inserts() returns trigger language plpgsql as $$
      begin
        insert into ${columns} ${GROUPED('added', '')};
        return null;
      end $$`);
    this.addSql(`
      create function count_case_deletes() returns trigger language plpgsql as $$
      begin
        insert into ${columns} ${GROUPED('removed', '-')};
        return null;
      end $$`);
    this.addSql(`
      create function count_case_updates() returns trigger language plpgsql as $$
      begin
        insert into ${columns}
        select office_id, state, type, submitted_on, sum(change)
        from (${GROUPED('removed', '-')} union all ${GROUPED('added', '')})
          as c(office_id, state, type, submitted_on, change)
        group by 1, 2, 3, 4 having sum(change) <> 0;
        return null;
      end $$`);
    this.addSql(`create trigger case_file_count_inserts after insert on case_file
      referencing new table as added for each statement execute function count_case_inserts()`);
    this.addSql(`create trigger case_file_count_updates after update on case_file
      referencing old table as removed new table as added
      for each statement execute function count_case_updates()`);
    this.addSql(`create trigger case_file_count_deletes after delete on case_file
      referencing old table as removed for each statement execute function count_case_deletes()`);

    // The queue's pages. A case's row is rewritten at every act and each rewrite touches every
    // index: few of them, each for what is really asked. Open cases are few and dense in their own.
    this.addSql('drop index case_file_queue');
    this.addSql('drop index case_file_queue_all');
    this.addSql('drop index case_file_assignee');
    this.addSql('drop index case_file_due');
    const answers = 'include (state, type, assignee_id)';
    this.addSql(`create index case_file_open on case_file (submitted_at, id) ${answers}
      where concluded_at is null and state <> 'DRAFT'`);
    this.addSql(`create index case_file_open_of_office on case_file (office_id, submitted_at, id)
      ${answers} where concluded_at is null and state <> 'DRAFT'`);
    this.addSql(
      `create index case_file_all on case_file (submitted_at, id) where state <> 'DRAFT'`,
    );
    this.addSql(`create index case_file_of_office on case_file (office_id, submitted_at, id)
      include (state, type) where state <> 'DRAFT'`);
    this.addSql(`create index case_file_assignee on case_file (assignee_id, submitted_at, id)
      include (state, type) where assignee_id is not null`);

    // Words of names, codes and numbers by their beginnings: trigrams of common surnames are in
    // every row and cost as much as reading them all.
    this.addSql('drop index case_file_search');
    this.addSql(`create table case_search (case_id uuid not null primary key
      references case_file (id) on update cascade on delete cascade, words tsvector not null)`);
    this.addSql(`insert into case_search select id, array_to_tsvector(string_to_array(search_text, ' '))
      from case_file where search_text <> ''`);
    this.addSql('create index case_search_words on case_search using gin (words)');
    this.addSql(`
      create function index_case_words() returns trigger language plpgsql as $$
      begin
        insert into case_search (case_id, words)
        values (new.id, array_to_tsvector(string_to_array(new.search_text, ' ')))
        on conflict (case_id) do update set words = excluded.words;
        return null;
      end $$`);
    this.addSql(`create trigger case_file_words after insert or update of search_text on case_file
      for each row when (new.search_text <> '') execute function index_case_words()`);
  }

  override down(): void {
    throw new Error('Forward only: totals would be lost');
  }
}
