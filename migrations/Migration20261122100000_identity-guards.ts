import { Migration } from '@mikro-orm/migrations';

/** What accounts need beyond their columns: one account an address however it is cased, and limits. */
export class Migration20261122100000_identityGuards extends Migration {
  override name = 'Migration20261122100000_identity-guards';

  override up(): void {
    this.addSql('create unique index account_email_any_case on account (lower(email))');
    // Counters of rate-limiter-flexible, whose column names these are; `expire` is in ms since 1970.
    this.addSql(`
      create table rate_limit (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      )`);
    this.addSql('create index rate_limit_expire on rate_limit (expire)');
  }

  override down(): void {
    throw new Error('Forward only: guards are not taken away');
  }
}
