import { Migration } from '@mikro-orm/migrations';

/**
 * What administrators change carries a version, so that of two who change it at once the second is
 * told; what other rows refer to is put out of use in place of being deleted.
 */
export class Migration20261126070100_administration extends Migration {
  override name = 'Migration20261126070100_administration';

  override up(): void {
    for (const table of ['zone', 'office', 'municipality']) {
      this.addSql(`alter table ${table} add column version int not null default 1,
        add column active boolean not null default true`);
    }
    for (const table of [
      'doctor',
      'surgery',
      'practice_membership',
      'substitution',
      'closing_day',
      'staff_member',
    ]) {
      this.addSql(`alter table ${table} add column version int not null default 1`);
    }
    this.addSql('create index doctor_by_name on doctor (surname, name, id)');
    this.addSql(
      'create index practice_membership_by_practice on practice_membership (practice_id)',
    );
    this.addSql(`create unique index closing_day_once
      on closing_day (day, coalesce(office_id, ''))`);

    // What searchText (server/db/search-text.ts) makes of a text, for lists that keep no such column.
    this.addSql(`
      create function search_key(said text) returns text language sql immutable parallel safe as $$
        select regexp_replace(upper(translate(said,
          'àáâãäåèéêëìíîïòóôõöùúûüçñÀÁÂÃÄÅÈÉÊËÌÍÎÏÒÓÔÕÖÙÚÛÜÇÑ''’\`', 'aaaaaaeeeeiiiiooooouuuucnAAAAAAEEEEIIIIOOOOOUUUUCN')), '[^A-Z0-9]+', ' ', 'g')
      $$`);

    this.addSql(`
      create table request_terms (
        type text primary key,
        terms jsonb not null,
        version int not null default 1)`);
    this.addSql(`
      create table policy_setting (
        id uuid primary key,
        key text not null,
        value jsonb not null,
        valid_from date not null,
        valid_to date null,
        version int not null default 1,
        check (valid_to is null or valid_to >= valid_from),
        constraint policy_setting_one_a_day exclude using gist
          (key with =, daterange(valid_from, valid_to, '[]') with &&))`);
  }

  override down(): void {
    throw new Error('Forward only: settings would be lost');
  }
}
