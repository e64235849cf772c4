import type { Localized } from '#contract/localized.ts';
import { LOCALES } from '#contract/localized.ts';
import type { Channel, MessageTemplateId } from '#contract/message.ts';
import type { MailWordings, SmsWordings, WordingRestoration } from '#contract/message-wording.ts';
import { mailFields, MOST_SMS_SEGMENTS, wordingProblems } from '#rules/message-wording.ts';
import type { AdminRequest } from '../../administration/admin-request.ts';
import { recordStaffAct } from '../../audit/record-staff-act.ts';
import type { Sql, Statement } from '../../db/sql.ts';
import { DeskError } from '../../http/desk-error.ts';
import { TEMPLATES } from '../templates/message-templates.ts';
import { previewSms } from './preview-wording.ts';
import { templatePlaceholders } from './template-placeholders.ts';
import { forgetWordings } from './wordings.ts';

/** New words of a template on one of its channels. */
export type NewWords =
  | { channel: 'EMAIL'; words: MailWordings }
  | { channel: 'SMS'; words: SmsWordings };

/**
 * Keeps new words of a template, as a version after the one that was seen.
 * @throws DeskError not_found when the template has nothing to say on that channel; invalid naming
 * the placeholders that are unknown or missing, or a text message that is too long; stale_version
 */
export async function changeWording(
  request: AdminRequest,
  template: MessageTemplateId,
  version: number,
  change: NewWords,
): Promise<void> {
  demandGoodWords(request, template, change);
  await addVersion(request, template, change.channel, version, async () => ({
    words: change.words,
    restored: null,
  }));
}

/** @throws DeskError not_found, invalid: as changeWording does */
export function demandGoodWords(
  { deps }: Pick<AdminRequest, 'deps'>,
  template: MessageTemplateId,
  { channel, words }: NewWords,
): void {
  demandChannel(template, channel);
  const placeholders = templatePlaceholders(TEMPLATES[template], channel);
  const problems: Record<string, Localized> = {};
  for (const locale of LOCALES) {
    const fields =
      channel === 'EMAIL' ? mailFields(locale, words[locale]) : { [locale]: words[locale] };
    Object.assign(problems, wordingProblems(fields, locale, placeholders));
  }
  if (Object.keys(problems).length === 0 && channel === 'SMS') {
    Object.assign(problems, tooLong(deps, template, words));
  }
  if (Object.keys(problems).length > 0) {
    throw new DeskError('invalid', { fields: problems });
  }
}

function tooLong(
  deps: AdminRequest['deps'],
  template: MessageTemplateId,
  words: SmsWordings,
): Record<string, Localized> {
  const preview = previewSms(deps, template, words);
  const long = LOCALES.filter((locale) => preview[locale].length.segments > MOST_SMS_SEGMENTS);
  return Object.fromEntries(
    long.map((locale) => [
      locale,
      {
        it: `Con i dati di esempio sono ${preview[locale].length.segments} SMS: al massimo ${MOST_SMS_SEGMENTS}.`,
        en: `With sample data it takes ${preview[locale].length.segments} SMS: at most ${MOST_SMS_SEGMENTS}.`,
      },
    ]),
  );
}

/** @throws DeskError not_found */
export function demandChannel(template: MessageTemplateId, channel: Channel): void {
  const { mail, sms } = TEMPLATES[template];
  if ((channel === 'EMAIL' ? mail : sms) === null) {
    throw new DeskError('not_found');
  }
}

const EARLIER: Statement = {
  name: 'earlier_wording',
  text: 'select words from message_wording where template = $1 and channel = $2 and version = $3',
};

/**
 * Goes back to an earlier version, or with 0 to the words of the product: a new version all the
 * same, so that nothing is lost.
 * @throws DeskError not_found, stale_version
 */
export async function restoreWording(
  request: AdminRequest,
  template: MessageTemplateId,
  channel: Channel,
  { version, restore }: WordingRestoration,
): Promise<void> {
  demandChannel(template, channel);
  await addVersion(request, template, channel, version, async (sql) => {
    if (restore === 0) {
      return { words: null, restored: 0 };
    }
    type Earlier = { words: MailWordings | SmsWordings | null };
    const [earlier] = await sql.rows<Earlier>(EARLIER, [template, channel, restore]);
    if (earlier === undefined) {
      throw new DeskError('not_found');
    }
    return { words: earlier.words, restored: restore };
  });
}

// Two changes of one text wait for one another: the second finds the version gone.
const LOCK: Statement = {
  name: 'lock_wording',
  text: `select pg_advisory_xact_lock(hashtextextended('message_wording ' || $1 || ' ' || $2, 0))`,
};

const STANDING: Statement = {
  name: 'standing_wording',
  text: `select coalesce(max(version), 0) as version from message_wording
    where template = $1 and channel = $2`,
};

const ADD: Statement = {
  name: 'add_wording',
  text: `
    insert into message_wording
      (template, channel, version, words, restored, changed_at, changed_by)
    values ($1, $2, $3, $4, $5, $6, $7)`,
};

interface Version {
  words: MailWordings | SmsWordings | null;
  restored: number | null;
}

async function addVersion(
  request: AdminRequest,
  template: MessageTemplateId,
  channel: Channel,
  seen: number,
  make: (sql: Sql) => Promise<Version>,
): Promise<void> {
  const { deps, actor } = request;
  const now = deps.clock.now();
  await deps.sql.transact(async (sql) => {
    await sql.rows(LOCK, [template, channel]);
    const [row] = await sql.rows<{ version: number }>(STANDING, [template, channel]);
    const standing = row?.version ?? 0;
    if (standing !== seen) {
      throw new DeskError('stale_version', { current: { version: standing } });
    }
    const { words, restored } = await make(sql);
    const version = standing + 1;
    await sql.rows(ADD, [
      template,
      channel,
      version,
      words === null ? null : JSON.stringify(words),
      restored,
      new Date(now),
      actor.staffId,
    ]);
    // The words themselves are kept beside it, version by version.
    const detail = { template, channel, version, restored };
    await recordStaffAct(sql, now, { action: 'message_wording_changed', detail }, request);
  });
  forgetWordings(deps.sql);
}
