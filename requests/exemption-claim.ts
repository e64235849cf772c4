import type { CaseForm, FormRow } from '#contract/case-form.ts';
import { exemptionCode, INCOME_CODES } from '#rules/exemption-catalogue.ts';
import type { DependantFact, ExemptionClaim, ExemptionDecision } from '#rules/exemption-claim.ts';
import { readTypedAmount } from '#rules/typed-amount.ts';

/** Exemptions given on a document, as the form offers them beside the income codes. */
export const DOCUMENT_KINDS_ASKED = ['PATHOLOGY', 'RARE', 'DISABILITY'] as const;
type DocumentKindAsked = (typeof DOCUMENT_KINDS_ASKED)[number];

function isOnDocument(asked: string): asked is DocumentKindAsked {
  return (DOCUMENT_KINDS_ASKED as readonly string[]).includes(asked);
}

function textIn(form: CaseForm, name: string): string | undefined {
  const value = form[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function numberIn(form: CaseForm, name: string): number | undefined {
  const text = textIn(form, name);
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

function centsIn(form: CaseForm, name: string): number | undefined {
  const text = textIn(form, name);
  return text === undefined ? undefined : readTypedAmount(text);
}

/** The code that a form names: an income code, or the one written on the document. */
export function codeAsked(form: CaseForm): string | undefined {
  const asked = textIn(form, 'exemption');
  if (asked === undefined) {
    return undefined;
  }
  const code = isOnDocument(asked) ? textIn(form, 'medicalCode') : asked;
  return code === undefined ? undefined : exemptionCode(code);
}

/** Fiscal codes of the dependants that a form names. */
export function dependantsAsked(form: CaseForm): string[] {
  const rows = form['dependants'];
  return Array.isArray(rows)
    ? rows.flatMap(({ fiscalCode }: FormRow) =>
        typeof fiscalCode === 'string' && fiscalCode !== '' ? [fiscalCode] : [],
      )
    : [];
}

/** What a form claims, absent where nothing was entered. @param dependants as the registry has them */
export function claimOf(form: CaseForm, dependants: readonly DependantFact[]): ExemptionClaim {
  const asked = textIn(form, 'exemption') ?? '';
  const code = codeAsked(form);
  const asSeeker = form['listedAs'] === 'ASYLUM' && code === 'E02';
  return present({
    code,
    documentKind: isOnDocument(asked) ? asked : undefined,
    incomeYear: numberIn(form, 'incomeYear'),
    incomeCents: centsIn(form, 'householdIncome'),
    spouse: form['hasSpouse'] === true,
    dependentChildren: numberIn(form, 'dependentChildren') ?? 0,
    members: numberIn(form, 'members'),
    loneOrWorkingParents: form['loneOrWorkingParents'] === true,
    disabledMembers: numberIn(form, 'disabledMembers') ?? 0,
    conditionDeclared: form['conditionDeclared'] === true,
    employmentCentreSince: asSeeker ? undefined : textIn(form, 'employmentCentreSince'),
    asylumAskedOn: asSeeker ? textIn(form, 'asylumAskedOn') : undefined,
    monthlyPayCents: centsIn(form, 'monthlyPay'),
    linkedCode: textIn(form, 'linkedCode'),
    selfCertified: form['selfCertified'] === true,
    dependants,
  });
}

function present<Claim extends object>(claim: Claim): ExemptionClaim {
  return Object.fromEntries(
    Object.entries(claim).filter(([, value]) => value !== undefined),
  ) as unknown as ExemptionClaim;
}

/** What an operator entered with the approval, where the code comes from a document. */
export function decisionOf(decision: CaseForm | undefined): ExemptionDecision | undefined {
  const code = decision === undefined ? undefined : textIn(decision, 'code');
  const to = decision === undefined ? undefined : textIn(decision, 'validTo');
  return code === undefined
    ? undefined
    : { code: exemptionCode(code), ...(to === undefined ? {} : { to }) };
}

/** Whether a value of the field `exemption` is an income code. */
export function isIncomeCode(asked: string): boolean {
  return INCOME_CODES.includes(asked);
}
