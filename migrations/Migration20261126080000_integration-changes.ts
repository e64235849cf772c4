import { Migration } from '@mikro-orm/migrations';

/** What each round of integration made of the fields that were open again: the form's history. */
export class Migration20261126080000_integrationChanges extends Migration {
  override name = 'Migration20261126080000_integration-changes';

  override up(): void {
    this.addSql(
      `alter table "integration_round" add column "changes" jsonb not null default '[]'::jsonb`,
    );
  }

  override down(): void {
    this.addSql('alter table "integration_round" drop column "changes"');
  }
}
