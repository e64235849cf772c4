import { account } from './it/account.ts';
import { caseFile } from './it/case-file.ts';
import { common } from './it/common.ts';
import { doctors } from './it/doctors.ts';
import { family } from './it/family.ts';
import { home } from './it/home.ts';
import { legal } from './it/legal.ts';
import { people } from './it/people.ts';
import { preregistration } from './it/preregistration.ts';
import { privateArea } from './it/private-area.ts';
import { profile } from './it/profile.ts';
import { request } from './it/request.ts';
import { verify } from './it/verify.ts';

/** Every text of the portal in Italian, by area. */
export const it = {
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
