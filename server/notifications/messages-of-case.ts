import type { Locale } from '#contract/localized.ts';
import type { Channel, MessageState, MessageTemplateId, MessageView } from '#contract/message.ts';
import type { Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { renderMessage } from './render-message.ts';
import { type ServiceIdentity, serviceIdentity } from './service-identity.ts';

interface MessageRow {
  id: string;
  channel: Channel;
  template: MessageTemplateId;
  params: Record<string, string>;
  state: MessageState;
  createdAt: Date;
  sentAt: Date | null;
  officePhone: string | null;
}

const MESSAGES_OF_CASE: Statement = {
  name: 'messages_of_case',
  text: `
    select m.id, m.channel, m.template, m.params, m.state, m.created_at as "createdAt",
      m.sent_at as "sentAt", o.phone as "officePhone"
    from message m
    join case_file c on c.id = m.case_id
    left join office o on o.id = c.office_id
    where m.case_id = $1 and ($2 or m.staff_id is null)
    order by m.created_at desc, m.id desc`,
};

/**
 * The messages about a case, newest first, in the reader's language. The caller has seen to it
 * that the reader may see the case.
 * @param reader citizens see what was written to them, staff also the alerts to staff
 */
export async function messagesOfCase(
  deps: Pick<Deps, 'sql' | 'config'>,
  caseId: string,
  locale: Locale,
  reader: 'CITIZEN' | 'STAFF' = 'CITIZEN',
): Promise<MessageView[]> {
  const rows = await deps.sql.rows<MessageRow>(MESSAGES_OF_CASE, [caseId, reader === 'STAFF']);
  const service = serviceIdentity(deps.config);
  return rows.map((row) => presentMessage(row, caseId, service, locale));
}

function presentMessage(
  row: MessageRow,
  caseId: string,
  service: ServiceIdentity,
  locale: Locale,
): MessageView {
  const { subject, text } = renderMessage(
    { template: row.template, channel: row.channel, caseId, params: row.params },
    locale,
    { ...service, phone: row.officePhone ?? service.phone },
  );
  return {
    id: row.id,
    channel: row.channel,
    template: row.template,
    subject,
    text,
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  };
}
