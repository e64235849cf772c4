import type { Locale } from '#contract/localized.ts';
import type {
  Channel,
  DeskMessageView,
  MessageDelivery,
  MessageState,
  MessageTemplateId,
  MessageView,
} from '#contract/message.ts';
import type { CaseStanding } from '#rules/case-permission.ts';
import { mayResend } from '#rules/message-resend.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import type { StaffActor } from '../http/actor.ts';
import { renderMessage } from './render-message.ts';
import { type ServiceIdentity, serviceIdentity } from './service-identity.ts';
import { currentWordings, type Wordings } from './wordings/wordings.ts';

interface MessageRow {
  id: string;
  channel: Channel;
  template: MessageTemplateId;
  params: Record<string, string>;
  state: MessageState;
  delivery: MessageDelivery | null;
  resends: number;
  attempts: number;
  nextAttemptAt: Date | null;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
  officePhone: string | null;
}

const MESSAGES_OF_CASE: Statement = {
  name: 'messages_of_case',
  text: `
    select m.id, m.channel, m.template, m.params, m.state, m.resends, m.attempts,
      case when m.state = 'QUEUED' then m.next_attempt_at end as "nextAttemptAt",
      m.last_error as "lastError", m.created_at as "createdAt",
      case when m.state = 'SENT' and m.delivery_of = m.provider_id then m.delivery end as delivery,
      m.sent_at as "sentAt", o.phone as "officePhone"
    from message m
    join case_file c on c.id = m.case_id
    left join office o on o.id = c.office_id
    where m.case_id = $1 and ($2 or m.staff_id is null)
    order by m.created_at desc, m.id desc`,
};

/**
 * The messages to citizens about a case, newest first, in the reader's language. The caller has
 * seen to it that the reader may see the case.
 */
export async function messagesOfCase(
  deps: Pick<Deps, 'sql' | 'config' | 'clock'>,
  caseId: string,
  locale: Locale,
): Promise<MessageView[]> {
  const rows = await deps.sql.rows<MessageRow>(MESSAGES_OF_CASE, [caseId, false]);
  const shown = { ...(await shownWith(deps)), caseId, locale };
  return rows.map((row) => presentMessage(row, shown));
}

/** The same as the desk sees them: alerts to the staff too, and which ones may be sent again. */
export async function messagesForDesk(
  sql: Sql,
  shownAs: ShownAs,
  caseId: string,
  actor: StaffActor,
  standing: CaseStanding,
): Promise<DeskMessageView[]> {
  const rows = await sql.rows<MessageRow>(MESSAGES_OF_CASE, [caseId, true]);
  const shown = { ...shownAs, caseId, locale: actor.locale };
  const { now } = shown;
  return rows.map((row) => ({
    ...presentMessage(row, shown),
    attempts: row.attempts,
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    problem: row.state === 'SENT' ? null : row.lastError,
    mayResend: mayResend(actor, { ...row, createdAt: row.createdAt.getTime() }, standing, now)
      .allowed,
  }));
}

/** With which words messages are shown, and in whose name. */
export interface ShownAs {
  service: ServiceIdentity;
  wordings: Wordings;
  now: number;
}

/** How the messages of a case are shown, and to whom. */
interface Shown extends ShownAs {
  caseId: string;
  locale: Locale;
}

/** What messages are shown with now; may wait for the pool, so it is asked before a connection. */
export async function shownWith({
  sql,
  config,
  clock,
}: Pick<Deps, 'sql' | 'config' | 'clock'>): Promise<ShownAs> {
  const wordings = await currentWordings(sql);
  return { service: serviceIdentity(config), wordings, now: clock.now() };
}

function presentMessage(
  row: MessageRow,
  { service, wordings, now, caseId, locale }: Shown,
): MessageView {
  const { subject, text } = renderMessage(
    { template: row.template, channel: row.channel, caseId, params: row.params },
    locale,
    { ...service, phone: row.officePhone ?? service.phone },
    { wordings, at: row.sentAt?.getTime() ?? now },
  );
  return {
    id: row.id,
    channel: row.channel,
    template: row.template,
    subject,
    text,
    state: row.state,
    delivery: row.delivery,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  };
}
