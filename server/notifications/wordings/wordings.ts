import type { Localized } from '#contract/localized.ts';
import type { Channel, MessageTemplateId } from '#contract/message.ts';
import type { MailWordings } from '#contract/message-wording.ts';
import type { Sql, Statement } from '../../db/sql.ts';
import type { MessageTemplate } from '../templates/message-template.ts';
import { TEMPLATES } from '../templates/message-templates.ts';

/** The templates as they stood at a moment: the product's, with the words that replace them. */
export type Wordings = (template: MessageTemplateId, at: number) => MessageTemplate;

/** The words of the product, whatever administrators wrote. */
export const PRODUCT_WORDINGS: Wordings = (template) => TEMPLATES[template];

interface WordingRow {
  template: MessageTemplateId;
  channel: Channel;
  words: MailWordings | Localized | null;
  changedAt: Date;
}

interface Kept {
  askedAt: number;
  mark: string;
  wordings: Wordings;
}

/** How old the words may be that a message is rendered with. */
const ASK_EVERY_MS = 1000;

// Rows are only ever added: their number and the newest id tell whether something was.
const MARK: Statement = {
  name: 'message_wording_mark',
  text: `select concat(count(*), ':', max(id)) as mark from message_wording`,
};

const ALL: Statement = {
  name: 'message_wordings',
  text: `
    select template, channel, words, changed_at as "changedAt" from message_wording
    order by template, channel, version`,
};

const kept = new WeakMap<Sql, { asking: Promise<Kept> | null; last: Kept | null }>();

/**
 * The words of messages as administrators left them. Kept in memory and compared with the database
 * once a second at most, so that a change counts in every process a second later.
 * @param sql the pool; not a transaction, which would be kept beyond its end
 */
export async function currentWordings(sql: Sql): Promise<Wordings> {
  const entry = kept.get(sql) ?? { asking: null, last: null };
  kept.set(sql, entry);
  if (entry.last !== null && performance.now() - entry.last.askedAt < ASK_EVERY_MS) {
    return entry.last.wordings;
  }
  entry.asking ??= look(sql, entry.last).finally(() => {
    entry.asking = null;
  });
  entry.last = await entry.asking;
  return entry.last.wordings;
}

/** Forgets what is kept, after a change made in this process. */
export function forgetWordings(sql: Sql): void {
  kept.delete(sql);
}

async function look(sql: Sql, last: Kept | null): Promise<Kept> {
  const askedAt = performance.now();
  const [row] = await sql.rows<{ mark: string }>(MARK, []);
  const mark = row?.mark ?? '';
  return last?.mark === mark
    ? { ...last, askedAt }
    : { askedAt, mark, wordings: wordingsOf(await sql.rows<WordingRow>(ALL, [])) };
}

function wordingsOf(rows: readonly WordingRow[]): Wordings {
  const histories = Map.groupBy(rows, ({ template, channel }) => `${template} ${channel}`);
  const wordsAt = (template: MessageTemplateId, channel: Channel, at: number) =>
    histories.get(`${template} ${channel}`)?.findLast(({ changedAt }) => changedAt.getTime() <= at)
      ?.words ?? null;
  return (template, at) => {
    const product = TEMPLATES[template];
    return {
      ...product,
      mail:
        product.mail && ((wordsAt(template, 'EMAIL', at) as MailWordings | null) ?? product.mail),
      sms: product.sms && ((wordsAt(template, 'SMS', at) as Localized | null) ?? product.sms),
    };
  };
}
