import { z } from 'zod';
import { CaseForm } from './case-form.ts';
import { CivilDate } from './civil-date.ts';

/** How an operator identified the person (R-AL-3). */
export const IdentifiedHow = z.enum(['AT_THE_DESK', 'DOCUMENT_COPY']);
export type IdentifiedHow = z.infer<typeof IdentifiedHow>;

/** A pre-registration as it is sent, with no credentials: declared data, contact, form. */
export const NewPreregistration = z.strictObject({
  surname: z.string().trim().min(1).max(80),
  name: z.string().trim().min(1).max(80),
  fiscalCode: z.string().trim().min(1).max(20),
  birthDate: CivilDate,
  email: z.string().trim().max(120).default(''),
  mobile: z.string().trim().max(20).default(''),
  locale: z.enum(['it', 'en']).default('it'),
  form: CaseForm,
});
export type NewPreregistration = z.infer<typeof NewPreregistration>;

/** The same answer whoever the code is of: it tells nothing of the registry (R-AL-5). */
export const PreregistrationReceipt = z.object({
  code: z.string().describe('To be shown to an operator; it is not told again'),
  confirmBy: CivilDate.describe('Last day to have it confirmed'),
});
export type PreregistrationReceipt = z.infer<typeof PreregistrationReceipt>;

export const PreregistrationSearch = z.strictObject({ code: z.string().trim().min(4).max(20) });

/** A pre-registration as the desk sees it, found by its code. */
export const DeskPreregistration = z.object({
  caseId: z.uuid(),
  version: z.int(),
  surname: z.string(),
  name: z.string(),
  fiscalCode: z.string(),
  birthDate: CivilDate,
  email: z.string().nullable(),
  mobile: z.string().nullable(),
  form: CaseForm,
  madeOn: CivilDate,
  confirmBy: CivilDate,
  open: z.boolean().describe('Whether it still waits to be confirmed'),
  inRegistry: z.boolean().describe('Whether the registry has that code with that day of birth'),
});
export type DeskPreregistration = z.infer<typeof DeskPreregistration>;

export const PreregistrationConfirmation = z.strictObject({
  version: z.int().min(1),
  how: IdentifiedHow,
});
export type PreregistrationConfirmation = z.infer<typeof PreregistrationConfirmation>;
