import type { CivilDate } from '#contract/civil-date.ts';
import type { IntegrationPreview } from '#contract/desk-case.ts';
import type { Locale } from '#contract/localized.ts';
import type { Channel } from '#contract/message.ts';
import { civilDateOf } from '#rules/calendar.ts';
import {
  type CaseTerms,
  DEFAULT_CASE_TERMS,
  integrationDue,
  integrationReminders,
} from '#rules/case-deadlines.ts';
import { type CaseStanding, mayDo, maySeeCase } from '#rules/case-permission.ts';
import { isWorkingDay } from '#rules/closing-days.ts';
import type { Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import type { StaffActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import {
  type RenderedAs,
  type RenderedMessage,
  renderMessage,
} from '../notifications/render-message.ts';
import { serviceIdentity } from '../notifications/service-identity.ts';
import { currentWordings } from '../notifications/wordings/wordings.ts';
import { closingDays } from '../offices/closing-days.ts';

const ASKED_CASE: Statement = {
  name: 'integration_asked_case',
  text: `
    select c.state, c.applicant_id as "applicantId", c.office_id as "officeId",
      c.assignee_id as "assigneeId", c.integration_round as "integrationRound",
      c.objection_due_on as "objectionDueOn", c.terms, c.protocol_number as "protocolNumber",
      c.locale, a.email, a.mobile, o.phone as "officePhone",
      ($2::uuid is not null and exists (
        select 1 from assisted_person sp
        join assisted_person p on p.id in (c.beneficiary_id, a.person_id)
        where sp.id = $2 and (p.id = sp.id or p.household_id = sp.household_id)
      )) as "ofOwnHousehold"
    from case_file c
    left join account a on a.id = c.applicant_id
    left join office o on o.id = c.office_id
    where c.id = $1`,
};

interface AskedCase extends Omit<CaseStanding, 'maxIntegrationRounds'> {
  terms: CaseTerms | null;
  protocolNumber: string;
  locale: Locale;
  email: string;
  mobile: string;
  officePhone: string | null;
}

/**
 * What the citizen would get if an integration were asked today: the same term and the same
 * messages as the act itself, before it is done.
 * @throws DeskError not_found, or what mayDo refuses the act with
 */
export async function previewIntegration(
  deps: Pick<Deps, 'sql' | 'clock' | 'config'>,
  actor: StaffActor,
  caseId: string,
): Promise<IntegrationPreview> {
  const today = civilDateOf(deps.clock.now());
  const [row] = await deps.sql.rows<AskedCase>(ASKED_CASE, [caseId, actor.personId]);
  const terms = row?.terms ?? DEFAULT_CASE_TERMS;
  const standing = row && { ...row, maxIntegrationRounds: terms.maxIntegrationRounds };
  if (standing === undefined || !maySeeCase(actor, standing)) {
    throw new DeskError('not_found');
  }
  const permission = mayDo(actor, 'requestIntegration', standing, today);
  if (!permission.allowed) {
    throw new DeskError(permission.code);
  }
  const dueOn = integrationDue(today, terms);
  const closing = (await closingDays(deps.sql))(standing.officeId);
  const renderedAs = { wordings: await currentWordings(deps.sql), at: deps.clock.now() };
  const messageBy = (channel: Channel) =>
    rendered(deps, { ...standing, id: caseId }, dueOn, channel, renderedAs);
  const email = messageBy('EMAIL');
  return {
    dueOn,
    officeClosed: !isWorkingDay(dueOn, closing),
    remindersOn: integrationReminders(dueOn, terms),
    email: { to: standing.email, subject: email.subject, text: email.text },
    sms: { to: standing.mobile, text: messageBy('SMS').text },
  };
}

function rendered(
  { config }: Pick<Deps, 'config'>,
  { id, protocolNumber, locale, officePhone }: AskedCase & { id: string },
  dueOn: CivilDate,
  channel: Channel,
  renderedAs: RenderedAs,
): RenderedMessage {
  const service = serviceIdentity(config);
  return renderMessage(
    { template: 'integration_requested', channel, caseId: id, params: { protocolNumber, dueOn } },
    locale,
    { ...service, phone: officePhone ?? service.phone },
    renderedAs,
  );
}
