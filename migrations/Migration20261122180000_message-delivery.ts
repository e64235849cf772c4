import { Migration } from '@mikro-orm/migrations';

/**
 * What became of a text message after the provider took it, as the provider reports it, and how
 * often a message was queued again by hand.
 */
export class Migration20261122180000_messageDelivery extends Migration {
  override name = 'Migration20261122180000_message-delivery';

  override up(): void {
    this.addSql(`alter table message add column delivery text null,
      add column delivery_of text null, add column resends int not null default 0`);
    this.addSql(`alter table message add constraint message_delivery_check
      check (delivery in ('DELIVERED', 'UNDELIVERED'))`);
    this.addSql(`create index message_undelivered on message (created_at)
      where state = 'SENT' and delivery = 'UNDELIVERED' and delivery_of = provider_id`);
  }

  override down(): void {
    throw new Error('Forward only: reports of the provider would be lost');
  }
}
