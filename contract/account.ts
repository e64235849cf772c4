import { z } from 'zod';
import { Address } from './address.ts';
import { CivilDate } from './civil-date.ts';
import { AssuranceLevel, IdentityMeans, Sex, StaffRole } from './identity.ts';
import { Locale } from './localized.ts';

const Password = z.string().min(10).max(128);
const Email = z.email().max(254);
const SmsCode = z.string().regex(/^\d{6}$/);
const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const Registration = z.strictObject({
  fiscalCode: z.string().trim().toUpperCase().min(11).max(16),
  surname: z.string().trim().min(1).max(60),
  name: z.string().trim().min(1).max(60),
  sex: Sex,
  birthDate: CivilDate,
  emancipated: z.boolean().default(false).describe('Declares to be an emancipated minor'),
  birthPlaceCode: z.string().regex(/^[A-Z]\d{3}$/),
  residence: Address,
  domicile: Address.nullable().default(null),
  email: Email,
  mobile: z.string().trim().min(6).max(20),
  password: Password,
  locale: Locale,
  privacyAccepted: z.literal(true),
});
export type Registration = z.infer<typeof Registration>;

/** A step that waits for an SMS code. Real or not, it looks the same to whoever asks. */
export const CodeChallenge = z.object({
  challengeId: z.uuid(),
  mobileEnding: z
    .string()
    .nullable()
    .describe('Last digits, only where the caller gave the number or signed in'),
  expiresAt: z.iso.datetime(),
  resendAfter: z.iso.datetime(),
});
export type CodeChallenge = z.infer<typeof CodeChallenge>;

export const CodeAnswer = z.strictObject({ challengeId: z.uuid(), code: SmsCode });
export type CodeAnswer = z.infer<typeof CodeAnswer>;
export const CodeResend = z.strictObject({ challengeId: z.uuid() });
export type CodeResend = z.infer<typeof CodeResend>;

export const LinkUse = z.strictObject({ token: Token });
export type LinkUse = z.infer<typeof LinkUse>;
export const ActivationResend = z.strictObject({ email: Email });
export type ActivationResend = z.infer<typeof ActivationResend>;

export const SignIn = z.strictObject({
  user: z.string().trim().min(3).max(254).describe('Fiscal code or e-mail'),
  password: z.string().min(1).max(128),
});
export type SignIn = z.infer<typeof SignIn>;

export const PasswordForgotten = z.strictObject({ email: Email });
export type PasswordForgotten = z.infer<typeof PasswordForgotten>;
export const PasswordReset = z.strictObject({ token: Token, password: Password });
export type PasswordReset = z.infer<typeof PasswordReset>;
export const PasswordChange = z.strictObject({ current: z.string().max(128), password: Password });
export type PasswordChange = z.infer<typeof PasswordChange>;
export const EmailChange = z.strictObject({ email: Email, password: z.string().max(128) });
export type EmailChange = z.infer<typeof EmailChange>;
export const MobileChange = z.strictObject({
  mobile: z.string().trim().min(6).max(20),
  password: z.string().max(128),
});
export type MobileChange = z.infer<typeof MobileChange>;

export const Profile = z.object({
  fiscalCode: z.string(),
  surname: z.string(),
  name: z.string(),
  sex: Sex,
  birthDate: CivilDate,
  birthPlace: z.string(),
  residence: Address.extend({ municipalityName: z.string() }),
  email: z.string(),
  mobile: z.string(),
  locale: Locale,
  inRegistry: z.boolean().describe('The registry has this person with the same data'),
});
export type Profile = z.infer<typeof Profile>;
export const ProfileChange = z.strictObject({ locale: Locale });
export type ProfileChange = z.infer<typeof ProfileChange>;

/** Who is signed in to the portal; `expiresAt` lets the page warn two minutes before. */
export const CitizenSession = z.object({
  accountId: z.uuid(),
  name: z.string(),
  surname: z.string(),
  locale: Locale.describe('The language stored, of messages and of a device without a choice'),
  means: IdentityMeans,
  assurance: AssuranceLevel,
  expiresAt: z.iso.datetime(),
  now: z.iso.datetime().describe('The server’s time: the page reckons with it, not with its own'),
});
export type CitizenSession = z.infer<typeof CitizenSession>;

export const SessionRow = z.object({
  id: z.uuid(),
  current: z.boolean(),
  means: IdentityMeans,
  userAgent: z.string(),
  ipAddress: z.string(),
  authenticatedAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
});
export type SessionRow = z.infer<typeof SessionRow>;

export const StaffSignIn = z.strictObject({
  email: Email,
  password: z.string().min(1).max(128),
  totp: z.string().regex(/^\d{6}$/),
});
export type StaffSignIn = z.infer<typeof StaffSignIn>;

export const StaffEnrolment = z.strictObject({
  token: Token,
  password: Password,
  totp: z.string().regex(/^\d{6}$/),
});
export type StaffEnrolment = z.infer<typeof StaffEnrolment>;

/** What somebody of the staff needs to set up their authenticator. */
export const StaffEnrolmentView = z.object({
  email: z.string(),
  name: z.string(),
  totpSecret: z.string().describe('Base32, to type where the picture cannot be taken'),
  qr: z.string().describe('The same as an SVG picture'),
});
export type StaffEnrolmentView = z.infer<typeof StaffEnrolmentView>;

export const StaffSession = z.object({
  staffId: z.uuid(),
  name: z.string(),
  role: StaffRole,
  officeId: z.string().nullable(),
  officeName: z.string().nullable(),
  locale: Locale,
  expiresAt: z.iso.datetime(),
});
export type StaffSession = z.infer<typeof StaffSession>;
