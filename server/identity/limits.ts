import type { RateLimit } from '../http/rate-limit.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// A family, an office or a whole town behind one address signs in from it: limits by address are
// wide, those by person narrow.

/** Registrations asked from one address, and for one fiscal code. */
export const REGISTRATIONS_BY_ADDRESS: RateLimit = { name: 'reg-ip', times: 20, seconds: HOUR };
export const REGISTRATIONS_BY_CODE: RateLimit = { name: 'reg-cf', times: 5, seconds: HOUR };

/** Codes sent by SMS (R-AC-3): to a number in an hour and in a day. */
export const SMS_BY_NUMBER: RateLimit = { name: 'sms-number', times: 5, seconds: HOUR };
export const SMS_BY_NUMBER_DAILY: RateLimit = { name: 'sms-number-day', times: 20, seconds: DAY };
/** Against paid floods: from one address, to a thousand neighbouring numbers, to one far country. */
export const SMS_BY_ADDRESS: RateLimit = { name: 'sms-ip', times: 30, seconds: HOUR };
export const SMS_BY_BLOCK: RateLimit = { name: 'sms-block', times: 30, seconds: HOUR };
export const SMS_BY_FOREIGN_COUNTRY: RateLimit = { name: 'sms-country', times: 60, seconds: HOUR };

/** Passwords tried: for a user from one address, for a user from anywhere, from one address. */
export const SIGN_IN_BY_USER_AND_ADDRESS: RateLimit = {
  name: 'sign-in-user-ip',
  times: 10,
  seconds: 15 * MINUTE,
};
export const SIGN_IN_BY_USER: RateLimit = { name: 'sign-in-user', times: 50, seconds: HOUR };
export const SIGN_IN_BY_ADDRESS: RateLimit = {
  name: 'sign-in-ip',
  times: 150,
  seconds: 15 * MINUTE,
};
/** Passwords asked again of somebody who is signed in. */
export const PASSWORDS_BY_ACCOUNT: RateLimit = {
  name: 'password-account',
  times: 10,
  seconds: 15 * MINUTE,
};

/** Codes answered and links used from one address; each code has its own five tries besides. */
export const CODES_BY_ADDRESS: RateLimit = { name: 'code-ip', times: 100, seconds: 15 * MINUTE };
export const LINKS_BY_ADDRESS: RateLimit = { name: 'link-ip', times: 60, seconds: 15 * MINUTE };

/** Mails asked for an address by whoever knows it, and from one network address. */
export const MAILS_BY_DESTINATION: RateLimit = { name: 'mail-to', times: 5, seconds: HOUR };
export const MAILS_BY_ADDRESS: RateLimit = { name: 'mail-ip', times: 30, seconds: HOUR };
/** Notices to an account's owner that somebody tried to register again. */
export const NOTICES_BY_ACCOUNT: RateLimit = { name: 'notice-account', times: 3, seconds: DAY };

/** Staff: passwords tried for an address of theirs from one network address, and from anywhere. */
export const STAFF_BY_EMAIL_AND_ADDRESS: RateLimit = {
  name: 'staff-email-ip',
  times: 10,
  seconds: 15 * MINUTE,
};
export const STAFF_BY_EMAIL: RateLimit = { name: 'staff-email', times: 50, seconds: HOUR };
/** Authenticator codes of one member of staff after the right password; then a pause. */
export const TOTP_BY_STAFF: RateLimit = { name: 'staff-totp', times: 5, seconds: 15 * MINUTE };
