import { Migration } from '@mikro-orm/migrations';

/** Words of messages that an administrator wrote in place of the product's, each version kept. */
export class Migration20261126070000_messageWordings extends Migration {
  override name = 'Migration20261126070000_message-wordings';

  override up(): void {
    this.addSql(`
      create table message_wording (
        id bigserial primary key,
        template text not null,
        channel text not null check (channel in ('EMAIL', 'SMS')),
        version int not null check (version > 0),
        words jsonb null,
        restored int null,
        changed_at timestamptz(3) not null,
        changed_by uuid not null references staff_member (id),
        unique (template, channel, version))`);
    this.addSql(`
      create trigger message_wording_append_only before update or delete on message_wording
      for each row execute function refuse_change()`);
  }

  override down(): void {
    throw new Error('Forward only: what messages said would be lost');
  }
}
