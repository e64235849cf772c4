import type { Locale } from '#contract/localized.ts';
import { type Channel, MESSAGE_TEMPLATES, type MessageTemplateId } from '#contract/message.ts';
import type {
  MailWordings,
  SmsWordings,
  TemplateSummary,
  TemplateView,
  WordingHistory,
  WordingVersion,
} from '#contract/message-wording.ts';
import type { ListQuery } from '#contract/list-query.ts';
import type { Sql, Statement } from '../../db/sql.ts';
import type { Deps } from '../../deps.ts';
import { TEMPLATES } from '../templates/message-templates.ts';
import { templatePlaceholders } from './template-placeholders.ts';

const STANDING: Statement = {
  name: 'standing_wordings',
  text: `
    select distinct on (template, channel) template, channel, version, words,
      changed_at as "changedAt"
    from message_wording where $1::text is null or template = $1
    order by template, channel, version desc`,
};

interface StandingRow {
  template: MessageTemplateId;
  channel: Channel;
  version: number;
  words: MailWordings | SmsWordings | null;
  changedAt: Date;
}

interface Standing {
  version: number;
  changedAt: string | null;
}

type Look = (template: MessageTemplateId, channel: Channel) => StandingRow | undefined;

async function look(sql: Sql, template: MessageTemplateId | null): Promise<Look> {
  const rows = await sql.rows<StandingRow>(STANDING, [template]);
  return (wanted, channel) =>
    rows.find((row) => row.template === wanted && row.channel === channel);
}

function standingOf(row: StandingRow | undefined): Standing {
  return { version: row?.version ?? 0, changedAt: row?.changedAt.toISOString() ?? null };
}

/** Every template that the product has, in the order of the contract. */
export async function listTemplates(
  { sql }: Pick<Deps, 'sql'>,
  locale: Locale,
): Promise<TemplateSummary[]> {
  const find = await look(sql, null);
  return MESSAGE_TEMPLATES.map((template) => {
    const { mail, sms } = TEMPLATES[template];
    const words = find(template, 'EMAIL')?.words as MailWordings | null | undefined;
    const channels = [...(mail ? ['EMAIL' as const] : []), ...(sms ? ['SMS' as const] : [])];
    return {
      template,
      subject: (words ?? mail)?.[locale].subject ?? '',
      channels: channels.map((channel) => ({ channel, ...standingOf(find(template, channel)) })),
    };
  });
}

/** One template with its words as they stand, those of the product and its placeholders. */
export async function readTemplate(
  { sql }: Pick<Deps, 'sql'>,
  template: MessageTemplateId,
): Promise<TemplateView> {
  const find = await look(sql, template);
  const { mail, sms } = TEMPLATES[template];
  const part = (channel: Channel) => {
    const { allowed, required } = templatePlaceholders(TEMPLATES[template], channel);
    return {
      ...standingOf(find(template, channel)),
      placeholders: { allowed: [...allowed], required: [...required] },
    };
  };
  return {
    template,
    mail: mail && {
      ...part('EMAIL'),
      words: asMail((find(template, 'EMAIL')?.words as MailWordings | null) ?? mail),
      product: asMail(mail),
    },
    sms: sms && {
      ...part('SMS'),
      words: (find(template, 'SMS')?.words as SmsWordings | null) ?? sms,
      product: sms,
    },
  };
}

function asMail({
  it,
  en,
}: NonNullable<(typeof TEMPLATES)[MessageTemplateId]['mail']>): MailWordings {
  return {
    it: { ...it, paragraphs: [...it.paragraphs] },
    en: { ...en, paragraphs: [...en.paragraphs] },
  };
}

// Through the unique key on template, channel and version, backwards.
const HISTORY: Statement = {
  name: 'wording_history',
  text: `
    select w.version, w.words, w.restored, w.changed_at as "changedAt",
      concat(s.name, ' ', s.surname) as "changedBy",
      (select coalesce(max(version), 0) from message_wording
        where template = $1 and channel = $2) as total
    from message_wording w join staff_member s on s.id = w.changed_by
    where w.template = $1 and w.channel = $2
    order by w.version desc limit $3 offset $4`,
};

interface HistoryRow extends Pick<WordingVersion, 'version' | 'restored' | 'changedBy'> {
  words: MailWordings | SmsWordings | null;
  changedAt: Date;
  total: number;
}

/** The versions of a text, newest first, with who wrote each and when. */
export async function wordingHistory(
  { sql }: Pick<Deps, 'sql'>,
  template: MessageTemplateId,
  channel: Channel,
  { page, perPage }: ListQuery,
): Promise<WordingHistory> {
  const values = [template, channel, perPage, (page - 1) * perPage];
  const rows = await sql.rows<HistoryRow>(HISTORY, values);
  return {
    // Versions are numbered without a gap.
    total: rows[0]?.total ?? 0,
    data: rows.map(({ words, changedAt, total: _total, ...row }) => ({
      ...row,
      changedAt: changedAt.toISOString(),
      mail: channel === 'EMAIL' ? (words as MailWordings | null) : null,
      sms: channel === 'SMS' ? (words as SmsWordings | null) : null,
    })),
  };
}
