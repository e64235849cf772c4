import { Migration } from '@mikro-orm/migrations';

/**
 * R-EX-10: which exemption one goes on from. Each is renewed once, whatever is run again or in
 * parallel.
 */
export class Migration20261127040000_exemptionRenewal extends Migration {
  override name = 'Migration20261127040000_exemption-renewal';

  override up(): void {
    this.addSql(`alter table "exemption" add column "renews_id" uuid null`);
    this.addSql(`alter table "exemption" add constraint "exemption_renews_id_unique"
      unique ("renews_id")`);
    this.addSql(`alter table "exemption" add constraint "exemption_renews_id_foreign"
      foreign key ("renews_id") references "exemption" ("id") on update cascade`);
  }

  override down(): void {
    throw new Error('Forward only: which exemptions were renewed would be lost');
  }
}
