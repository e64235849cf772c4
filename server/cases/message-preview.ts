import type { CivilDate } from '#contract/civil-date.ts';
import type { Locale } from '#contract/localized.ts';
import type { Channel } from '#contract/message.ts';
import type { AnnouncedAct, MessagePreview } from '#contract/message-preview.ts';
import { civilDateOf } from '#rules/calendar.ts';
import {
  type CaseTerms,
  DEFAULT_CASE_TERMS,
  integrationDue,
  integrationReminders,
  objectionDue,
} from '#rules/case-deadlines.ts';
import { type CaseStanding, mayDo, maySeeCase } from '#rules/case-permission.ts';
import { isWorkingDay } from '#rules/closing-days.ts';
import type { Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import type { StaffActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import { renderMessage } from '../notifications/render-message.ts';
import { serviceIdentity } from '../notifications/service-identity.ts';
import { currentWordings } from '../notifications/wordings/wordings.ts';
import { closingDays } from '../offices/closing-days.ts';
import { messagesOfAct } from './act-messages.ts';
import { type AddressedMessage, anonymousMessages } from './anonymous-messages.ts';
import { PARTIES_OF_CASE } from './parties.ts';

const PREVIEWED_CASE: Statement = {
  name: 'previewed_case',
  text: `
    select c.id, c.state, c.applicant_id as "applicantId", c.office_id as "officeId",
      c.assignee_id as "assigneeId", c.integration_round as "integrationRound",
      c.objection_due_on as "objectionDueOn", c.terms, c.protocol_number as "protocolNumber",
      coalesce(reader.locale, c.locale) as locale, coalesce(reader.email, r.email) as email,
      coalesce(reader.mobile, r.mobile) as mobile, o.phone as "officePhone",
      ($2::uuid is not null and exists (
        select 1 from assisted_person sp
        join assisted_person p on p.id in ${PARTIES_OF_CASE}
        where sp.id = $2 and (p.id = sp.id or p.household_id = sp.household_id)
      )) as "ofOwnHousehold"
    from case_file c
    left join account a on a.id = c.applicant_id
    left join account reader on reader.id =
      case_correspondent(c.applicant_id, c.beneficiary_id, c.submitted_at, $3::date)
    left join preregistration r on r.case_id = c.id
    left join office o on o.id = c.office_id
    where c.id = $1`,
};

interface PreviewedCase extends Omit<CaseStanding, 'maxIntegrationRounds'> {
  id: string;
  terms: CaseTerms | null;
  protocolNumber: string | null;
  locale: Locale;
  email: string | null;
  mobile: string | null;
  officePhone: string | null;
}

/**
 * What the citizen would get if an act were done today: the same term and the same messages as the
 * act itself, in their language and in the words of the templates as they are now.
 * @throws DeskError not_found, or what mayDo refuses the act with
 */
export async function previewMessages(
  deps: Pick<Deps, 'sql' | 'clock' | 'config'>,
  actor: StaffActor,
  caseId: string,
  act: AnnouncedAct,
): Promise<MessagePreview> {
  const today = civilDateOf(deps.clock.now());
  const [row] = await deps.sql.rows<PreviewedCase>(PREVIEWED_CASE, [caseId, actor.personId, today]);
  const terms = row?.terms ?? DEFAULT_CASE_TERMS;
  const standing = row && { ...row, maxIntegrationRounds: terms.maxIntegrationRounds };
  if (standing === undefined || !maySeeCase(actor, standing)) {
    throw new DeskError('not_found');
  }
  const permission = mayDo(actor, act, standing, today);
  if (!permission.allowed) {
    throw new DeskError(permission.code);
  }
  const closing = (await closingDays(deps.sql))(standing.officeId);
  const dueOn = termOf(act, today, terms, closing);
  const rendered = await messagesTo(deps, standing, messagesOfAct(act, dueOn));
  return {
    dueOn: dueOn ?? null,
    officeClosed: dueOn !== undefined && !isWorkingDay(dueOn, closing),
    remindersOn:
      act === 'requestIntegration' && dueOn !== undefined ? integrationReminders(dueOn, terms) : [],
    ...rendered,
  };
}

function termOf(
  act: AnnouncedAct,
  today: CivilDate,
  terms: CaseTerms,
  closing: readonly CivilDate[],
): CivilDate | undefined {
  if (act === 'requestIntegration') {
    return integrationDue(today, terms);
  }
  return act === 'sendRejectionNotice' ? objectionDue(today, terms, closing) : undefined;
}

/** The messages as they would leave; who has no account is written by the one way there is. */
async function messagesTo(
  { sql, clock, config }: Pick<Deps, 'sql' | 'clock' | 'config'>,
  { id, applicantId, protocolNumber, locale, email, mobile, officePhone }: PreviewedCase,
  wanted: readonly AddressedMessage[],
): Promise<Pick<MessagePreview, 'email' | 'sms'>> {
  const messages = applicantId === null ? anonymousMessages(wanted, { email, mobile }) : wanted;
  const renderedAs = { wordings: await currentWordings(sql), at: clock.now() };
  const service = serviceIdentity(config);
  const messageBy = (channel: Channel) => {
    const message = messages.find(({ channels }) => channels.includes(channel));
    const params = { protocolNumber: protocolNumber ?? '', ...message?.params };
    return (
      message &&
      renderMessage(
        { template: message.template, channel, caseId: id, params },
        locale,
        { ...service, phone: officePhone ?? service.phone },
        renderedAs,
      )
    );
  };
  const mail = messageBy('EMAIL');
  const sms = messageBy('SMS');
  return {
    email: mail === undefined ? null : { to: email ?? '', subject: mail.subject, text: mail.text },
    sms: sms === undefined ? null : { to: mobile ?? '', text: sms.text },
  };
}
