import type { MessageTemplateId } from '#contract/message.ts';
import {
  ACCOUNT_ACTIVATION,
  ACCOUNT_ALREADY_EXISTS,
  EMAIL_CHANGE_CONFIRM,
  PASSWORD_RESET,
  PHONE_CODE,
} from './account-access.ts';
import {
  EMAIL_CHANGED_NOTICE,
  MOBILE_CHANGED_NOTICE,
  PASSWORD_CHANGED_NOTICE,
} from './account-notices.ts';
import {
  INTEGRATION_RECEIVED,
  INTEGRATION_REMINDER,
  INTEGRATION_REQUESTED,
} from './case-integration.ts';
import {
  CASE_APPROVED,
  CASE_EXPIRED,
  CASE_REJECTED,
  CASE_WITHDRAWN,
  REJECTION_NOTICE,
} from './case-outcome.ts';
import { CASE_RECEIVED, CASE_TAKEN_IN_CHARGE, CASE_TRANSFERRED } from './case-progress.ts';
import { EXEMPTION_RENEWED } from './exemption-renewed.ts';
import { EXPIRY_REMINDER } from './expiry-reminder.ts';
import {
  PREREGISTRATION_CONCLUDED,
  PREREGISTRATION_EXPIRED,
  PREREGISTRATION_RECEIVED,
} from './preregistration.ts';
import type { MessageTemplate } from './message-template.ts';
import { REPRESENTATION_ENDED } from './representation-ended.ts';
import { STAFF_INVITATION } from './staff-access.ts';
import { PLACE_OFFERED } from './place-offered.ts';
import { STAFF_DEADLINE_BREACHED } from './staff-alerts.ts';

/** Every message the product sends (LC-13), by its id. */
export const TEMPLATES: Readonly<Record<MessageTemplateId, MessageTemplate>> = {
  account_activation: ACCOUNT_ACTIVATION,
  account_already_exists: ACCOUNT_ALREADY_EXISTS,
  phone_code: PHONE_CODE,
  password_reset: PASSWORD_RESET,
  email_change_confirm: EMAIL_CHANGE_CONFIRM,
  email_changed_notice: EMAIL_CHANGED_NOTICE,
  mobile_changed_notice: MOBILE_CHANGED_NOTICE,
  password_changed_notice: PASSWORD_CHANGED_NOTICE,
  case_received: CASE_RECEIVED,
  case_taken_in_charge: CASE_TAKEN_IN_CHARGE,
  case_transferred: CASE_TRANSFERRED,
  integration_requested: INTEGRATION_REQUESTED,
  integration_reminder: INTEGRATION_REMINDER,
  integration_received: INTEGRATION_RECEIVED,
  rejection_notice: REJECTION_NOTICE,
  case_approved: CASE_APPROVED,
  case_rejected: CASE_REJECTED,
  case_withdrawn: CASE_WITHDRAWN,
  case_expired: CASE_EXPIRED,
  preregistration_received: PREREGISTRATION_RECEIVED,
  preregistration_concluded: PREREGISTRATION_CONCLUDED,
  preregistration_expired: PREREGISTRATION_EXPIRED,
  place_offered: PLACE_OFFERED,
  expiry_reminder: EXPIRY_REMINDER,
  exemption_renewed: EXEMPTION_RENEWED,
  representation_ended: REPRESENTATION_ENDED,
  staff_deadline_breached: STAFF_DEADLINE_BREACHED,
  staff_invitation: STAFF_INVITATION,
};
