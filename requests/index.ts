import type { RequestType } from '#contract/request-type.ts';
import type { RequestDefinition } from './define-request.ts';
import { CARD_DUPLICATE } from './card-duplicate/request.ts';
import { DOCTOR_CHANGE } from './doctor-change/request.ts';
import { DOCTOR_REVOKE } from './doctor-revoke/request.ts';
import { DOMICILED_ENROLMENT } from './domiciled-enrolment/request.ts';
import { DOMICILED_RENEWAL } from './domiciled-renewal/request.ts';
import { EXEMPTION_ISSUE } from './exemption-issue/request.ts';
import { EXEMPTION_RENEWAL } from './exemption-renewal/request.ts';
import { EXEMPTION_REVOCATION } from './exemption-revocation/request.ts';
import { FAMILY_REQUEST } from './family-request/request.ts';
import { INCOME_PREREGISTRATION } from './income-preregistration/request.ts';
import { FIRST_CHOICE } from './first-choice/request.ts';
import { NEWBORN_ENROLMENT } from './newborn-enrolment/request.ts';
import { OVER_CAP_CHOICE } from './over-cap-choice/request.ts';
import { REPRESENTATION } from './representation/request.ts';
import { PAEDIATRIC_EXTENSION } from './paediatric-extension/request.ts';
import { FOREIGN_ENROLMENT } from './foreign-enrolment/request.ts';
import { FOREIGN_RENEWAL } from './foreign-renewal/request.ts';

/** Every request type of the desk: one line each. */
export const REQUESTS: Readonly<Record<RequestType, RequestDefinition>> = {
  DOCTOR_CHANGE,
  FIRST_CHOICE,
  NEWBORN_ENROLMENT,
  DOCTOR_REVOKE,
  OVER_CAP_CHOICE,
  PAEDIATRIC_EXTENSION,
  CARD_DUPLICATE,
  DOMICILED_ENROLMENT,
  DOMICILED_RENEWAL,
  FOREIGN_ENROLMENT,
  FOREIGN_RENEWAL,
  EXEMPTION_ISSUE,
  EXEMPTION_RENEWAL,
  EXEMPTION_REVOCATION,
  FAMILY_REQUEST,
  REPRESENTATION,
  INCOME_PREREGISTRATION,
};

/** The request that an address names, if any. */
export function requestBySlug(slug: string): RequestDefinition | undefined {
  return Object.values(REQUESTS).find((request) => request.slug === slug);
}
