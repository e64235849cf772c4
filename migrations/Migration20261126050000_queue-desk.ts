import { Migration } from '@mikro-orm/migrations';

/**
 * What makes the queue an operator's own: labels of the authority on cases, what each operator has
 * read of a case, and filters and columns kept under a name.
 */
export class Migration20261126050000_queueDesk extends Migration {
  override name = 'Migration20261126050000_queue-desk';

  override up(): void {
    this.addSql(`create table "case_label" ("id" uuid not null primary key, "name" jsonb not null,
      "tone" text not null, "urgent" boolean not null, "position" int not null,
      "retired" boolean not null default false,
      constraint case_label_tone_check check (tone in ('blue', 'amber', 'red', 'green', 'grey', 'violet')))`);
    this.addSql(`create table "case_labelled" ("case_id" uuid not null references case_file (id)
      on update cascade on delete cascade, "label_id" uuid not null references case_label (id)
      on update cascade on delete cascade, "by_id" uuid not null references staff_member (id),
      "at" timestamptz(3) not null, primary key ("case_id", "label_id"))`);
    // The cases that carry a label, for the filter and for those that go first.
    this.addSql('create index case_labelled_of_label on case_labelled (label_id, case_id)');
    this.addSql(`create table "case_opened" ("case_id" uuid not null references case_file (id)
      on update cascade on delete cascade, "staff_id" uuid not null references staff_member (id)
      on update cascade on delete cascade, "version" int not null, primary key ("case_id", "staff_id"))`);
    this.addSql(`create table "queue_view" ("id" uuid not null primary key,
      "staff_id" uuid not null references staff_member (id) on update cascade on delete cascade,
      "name" text not null, "filter" jsonb not null, "sort" text not null, "order" text not null,
      "columns" jsonb not null, "created_at" timestamptz(3) not null)`);
    this.addSql('create unique index queue_view_name on queue_view (staff_id, lower(name))');
    // Who has which case open now is asked every second by each server, for all cases at once.
    this.addSql('create index case_viewer_seen on case_viewer (seen_at)');
  }

  override down(): void {
    this.addSql('drop index case_viewer_seen');
    for (const table of ['queue_view', 'case_opened', 'case_labelled', 'case_label']) {
      this.addSql(`drop table ${table}`);
    }
  }
}
