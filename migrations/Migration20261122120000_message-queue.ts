import { Migration } from '@mikro-orm/migrations';

/**
 * The queue of messages by what they are about, so that a code never looks past the messages of
 * cases that wait for a mail server; and those that failed, to be counted.
 */
export class Migration20261122120000_messageQueue extends Migration {
  override name = 'Migration20261122120000_message-queue';

  override up(): void {
    this.addSql(`drop index message_waiting`);
    this.addSql(`create index message_due_account on message (channel, next_attempt_at, id)
      where state = 'QUEUED' and case_id is null`);
    this.addSql(`create index message_due_case on message (channel, next_attempt_at, id)
      where state = 'QUEUED' and case_id is not null`);
    this.addSql(`create index message_failed on message (created_at) where state = 'FAILED'`);
  }

  override down(): void {
    throw new Error('Forward only: the queue is read by these indexes');
  }
}
