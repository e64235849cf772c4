import type { CaseForm } from '#contract/case-form.ts';
import type { Localized } from '#contract/localized.ts';
import type { NewPreregistration, PreregistrationReceipt } from '#contract/preregistration.ts';
import { claimOf } from '#requests/exemption-claim.ts';
import { submissionSchema } from '#requests/form-schema.ts';
import { REQUESTS } from '#requests/index.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { isEmailAddress, normaliseEmail } from '#rules/email-address.ts';
import { isSelfCertified, meetsTheCode } from '#rules/exemption-predicates.ts';
import { isInCatalogue } from '#rules/exemption-request.ts';
import { checkFiscalCode, normaliseFiscalCode } from '#rules/fiscal-code.ts';
import { mayReceiveSms, normalisePhoneNumber } from '#rules/phone-number.ts';
import { confirmBy } from '#rules/preregistration.ts';
import { lockCase } from '../cases/locked-case.ts';
import { moveCase } from '../cases/move-case.ts';
import type { Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { Deps } from '../deps.ts';
import { DeskError } from '../http/desk-error.ts';
import { fieldErrors } from '../http/field-errors.ts';
import { spendMail, spendSms } from '../identity/destination-limits.ts';
import { currentPolicy } from '../policy/current-policy.ts';
import { newPreregistrationCode, preregistrationCodeHash } from './preregistration-code.ts';
import { queueCode } from './queue-code.ts';

const INSERT_CASE: Statement = {
  name: 'begin_preregistration',
  text: `
    insert into case_file (id, type, state, locale, form, step, created_at, state_since, last_activity_at)
    values ($1, 'INCOME_PREREGISTRATION', 'DRAFT', $2, $3, 'summary', $4, $4, $4)`,
};

const INSERT_PREREGISTRATION: Statement = {
  name: 'insert_preregistration',
  text: `
    insert into preregistration (case_id, code_hash, surname, name, fiscal_code, birth_date, email,
      mobile, locale, confirm_by, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
};

/**
 * Takes an income self-certification without credentials (R-AL-1, R-AL-2). Nothing is looked up in
 * the registry, so neither the answer nor its time tells who is in it (R-AL-5); the rules on the
 * person are asked when an operator confirms it.
 * @throws DeskError not_found where the region has no free access; invalid; rules_failed;
 * too_many_requests where as much was sent to that address or number as may be
 */
export async function makePreregistration(
  deps: Deps,
  wanted: NewPreregistration,
  request: { id: string; ipAddress: string },
): Promise<PreregistrationReceipt> {
  const now = deps.clock.now();
  const today = civilDateOf(now);
  const policy = await currentPolicy(deps.sql, deps.config, today);
  if (!policy.freeAccessIncomeSelfCert) {
    throw new DeskError('not_found');
  }
  const declared = declaredOf(wanted);
  const form = wholeForm(wanted.form);
  const claim = claimOf(form, []);
  const context = { today, policy, channel: 'CASE' as const };
  const failures = [
    isInCatalogue(claim, context),
    meetsTheCode(claim, wanted, context),
    isSelfCertified(claim, context),
  ].filter(({ passed }) => !passed);
  if (failures.length > 0) {
    throw new DeskError('rules_failed', { rules: failures });
  }
  await spendDestination(deps, declared, request);
  const [caseId, code] = [uuidV7(now), newPreregistrationCode()];
  const last = confirmBy(today, policy);
  await deps.sql.transact(async (sql) => {
    await sql.rows(INSERT_CASE, [caseId, wanted.locale, JSON.stringify(form), new Date(now)]);
    await sql.rows(INSERT_PREREGISTRATION, [
      caseId,
      preregistrationCodeHash(deps.config, code),
      wanted.surname,
      wanted.name,
      declared.fiscalCode,
      wanted.birthDate,
      declared.email,
      declared.mobile,
      wanted.locale,
      last,
      new Date(now),
    ]);
    const locked = await lockCase(sql, caseId);
    if (locked === undefined) {
      throw new Error('A case that was just written is there');
    }
    await moveCase(sql, locked, {
      act: 'preregister',
      event: 'preregistered',
      actor: { kind: 'CITIZEN', id: null },
      at: now,
      request,
    });
    await queueCode(sql, deps, {
      caseId,
      code,
      confirmBy: last,
      locale: wanted.locale,
      ...declared,
    });
  });
  deps.teller.tell(caseId);
  deps.messenger.wake();
  return { code, confirmBy: last };
}

interface Declared {
  fiscalCode: string;
  email: string | null;
  mobile: string | null;
}

/** Who asks names both the person and the destination, so the destination has limits of its own. */
async function spendDestination(
  deps: Deps,
  { email, mobile }: Declared,
  from: { ipAddress: string },
): Promise<void> {
  if (email !== null) {
    await spendMail(deps, from, email);
  } else if (mobile !== null) {
    await spendSms(deps, from, mobile);
  }
}

const NO_FISCAL_CODE: Localized = {
  it: 'Controlla il codice fiscale: non è scritto come dovrebbe.',
  en: 'Check the fiscal code: it is not written as it should be.',
};
const NO_EMAIL: Localized = {
  it: 'Scrivi un’email come nome@esempio.it.',
  en: 'Write an e-mail address like name@example.com.',
};
const NO_MOBILE: Localized = {
  it: 'Scrivi un numero di cellulare, per esempio 333 1234567.',
  en: 'Write a mobile number, for instance 333 1234567.',
};
const NO_CONTACT: Localized = {
  it: 'Scrivi un’email o un cellulare: lì ricevi il codice.',
  en: 'Write an e-mail address or a mobile number: the code comes there.',
};

function declaredOf({ fiscalCode, email, mobile }: NewPreregistration): Declared {
  const code = normaliseFiscalCode(fiscalCode);
  const address = email === '' ? null : addressOf(email);
  const number = mobile === '' ? null : numberOf(mobile);
  const fields: Record<string, Localized> = {
    ...(checkFiscalCode(code).valid ? {} : { fiscalCode: NO_FISCAL_CODE }),
    ...(address === undefined ? { email: NO_EMAIL } : {}),
    ...(number === undefined ? { mobile: NO_MOBILE } : {}),
    ...(address === null && number === null ? { email: NO_CONTACT } : {}),
  };
  if (address === undefined || number === undefined || Object.keys(fields).length > 0) {
    throw new DeskError('invalid', { fields });
  }
  return { fiscalCode: code, email: address, mobile: number };
}

function addressOf(typed: string): string | undefined {
  return isEmailAddress(typed) ? normaliseEmail(typed) : undefined;
}

function numberOf(typed: string): string | undefined {
  const phone = normalisePhoneNumber(typed);
  return phone.valid && mayReceiveSms(phone.kind) ? phone.e164 : undefined;
}

function wholeForm(form: CaseForm): CaseForm {
  const parsed = submissionSchema(REQUESTS.INCOME_PREREGISTRATION, form).safeParse(form, {
    reportInput: true,
  });
  if (!parsed.success) {
    throw new DeskError('invalid', { fields: fieldErrors(parsed.error) });
  }
  return parsed.data as CaseForm;
}
