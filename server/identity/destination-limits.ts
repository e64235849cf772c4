import type { Deps } from '../deps.ts';
import { spend } from '../http/rate-limit.ts';
import type { Caller } from './caller.ts';
import {
  MAILS_BY_ADDRESS,
  MAILS_BY_DESTINATION,
  SMS_BY_ADDRESS,
  SMS_BY_BLOCK,
  SMS_BY_FOREIGN_COUNTRY,
  SMS_BY_NUMBER,
  SMS_BY_NUMBER_DAILY,
} from './limits.ts';
import { callingCodeOf } from './mobile-number.ts';

type From = Pick<Caller, 'ipAddress'>;

/**
 * Spends what may be sent by SMS to a number that somebody names, who need not be its owner.
 * @param mobile as E.164
 * @throws DeskError too_many_requests
 */
export async function spendSms(deps: Deps, { ipAddress }: From, mobile: string): Promise<void> {
  await spend(deps, SMS_BY_ADDRESS, ipAddress);
  await spend(deps, SMS_BY_NUMBER, mobile);
  await spend(deps, SMS_BY_NUMBER_DAILY, mobile);
  await spend(deps, SMS_BY_BLOCK, mobile.slice(0, -3));
  const country = callingCodeOf(mobile);
  if (country !== '39') {
    await spend(deps, SMS_BY_FOREIGN_COUNTRY, country);
  }
}

/**
 * Spends what may be sent by mail to an address that somebody names, who need not be its owner.
 * @throws DeskError too_many_requests
 */
export async function spendMail(deps: Deps, { ipAddress }: From, email: string): Promise<void> {
  await spend(deps, MAILS_BY_ADDRESS, ipAddress);
  await spend(deps, MAILS_BY_DESTINATION, email.toLowerCase());
}
