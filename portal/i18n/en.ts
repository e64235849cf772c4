import { account } from './en/account.ts';
import { caseFile } from './en/case-file.ts';
import { common } from './en/common.ts';
import { doctors } from './en/doctors.ts';
import { family } from './en/family.ts';
import { home } from './en/home.ts';
import { legal } from './en/legal.ts';
import { people } from './en/people.ts';
import { preregistration } from './en/preregistration.ts';
import { privateArea } from './en/private-area.ts';
import { profile } from './en/profile.ts';
import { request } from './en/request.ts';
import { verify } from './en/verify.ts';

/** Every text of the portal in English, by area. */
export const en = {
  common,
  home,
  account,
  profile,
  doctors,
  request,
  caseFile,
  family,
  people,
  preregistration,
  privateArea,
  legal,
  verify,
} as const;
