import { z } from 'zod';
import * as account from '#contract/account.ts';
import * as address from '#contract/address.ts';
import * as administration from '#contract/administration.ts';
import * as ascertainment from '#contract/ascertainment.ts';
import * as audit from '#contract/audit.ts';
import * as auditSearch from '#contract/audit-search.ts';
import * as auditTexts from '#contract/audit-texts.ts';
import * as authority from '#contract/authority.ts';
import * as board from '#contract/board.ts';
import * as bulkAct from '#contract/bulk-act.ts';
import * as cardDuplicateReason from '#contract/card-duplicate-reason.ts';
import * as caseEnrolment from '#contract/case-enrolment.ts';
import * as caseEvent from '#contract/case-event.ts';
import * as caseFile from '#contract/case-file.ts';
import * as caseForm from '#contract/case-form.ts';
import * as caseRating from '#contract/case-rating.ts';
import * as caseState from '#contract/case-state.ts';
import * as caseStateTexts from '#contract/case-state-texts.ts';
import * as choiceRelation from '#contract/choice-relation.ts';
import * as civilDate from '#contract/civil-date.ts';
import * as csvImport from '#contract/csv-import.ts';
import * as deadlineAlert from '#contract/deadline-alert.ts';
import * as deskCase from '#contract/desk-case.ts';
import * as deskQueue from '#contract/desk-queue.ts';
import * as doctor from '#contract/doctor.ts';
import * as preregistration from '#contract/preregistration.ts';
import * as document from '#contract/document.ts';
import * as documentAdvice from '#contract/document-advice.ts';
import * as documentRefusal from '#contract/document-refusal.ts';
import * as errorCodes from '#contract/error-codes.ts';
import * as exemption from '#contract/exemption.ts';
import * as expiry from '#contract/expiry.ts';
import * as exports from '#contract/export.ts';
import * as externalReference from '#contract/external-reference.ts';
import * as extensionReason from '#contract/extension-reason.ts';
import * as family from '#contract/family.ts';
import * as identity from '#contract/identity.ts';
import * as integration from '#contract/integration.ts';
import * as integrationReason from '#contract/integration-reason.ts';
import * as listQuery from '#contract/list-query.ts';
import * as localized from '#contract/localized.ts';
import * as mention from '#contract/mention.ts';
import * as message from '#contract/message.ts';
import * as messagePreview from '#contract/message-preview.ts';
import * as messageWording from '#contract/message-wording.ts';
import * as otherCase from '#contract/other-case.ts';
import * as outcome from '#contract/outcome.ts';
import * as outcomeTexts from '#contract/outcome-texts.ts';
import * as overrideAsk from '#contract/override-ask.ts';
import * as phoneContact from '#contract/phone-contact.ts';
import * as phrase from '#contract/phrase.ts';
import * as place from '#contract/place.ts';
import * as placeWatch from '#contract/place-watch.ts';
import * as policyParameters from '#contract/policy-parameters.ts';
import * as policySetting from '#contract/policy-setting.ts';
import * as queueTerms from '#contract/queue-terms.ts';
import * as recordChange from '#contract/record-change.ts';
import * as registry from '#contract/registry.ts';
import * as representation from '#contract/representation.ts';
import * as representationEnd from '#contract/representation-end.ts';
import * as requestTerms from '#contract/request-terms.ts';
import * as requestType from '#contract/request-type.ts';
import * as ruleResult from '#contract/rule-result.ts';
import * as whatIf from '#contract/what-if.ts';

const MODULES: readonly object[] = [
  account,
  address,
  administration,
  ascertainment,
  audit,
  auditSearch,
  auditTexts,
  authority,
  board,
  bulkAct,
  cardDuplicateReason,
  caseEnrolment,
  caseEvent,
  caseFile,
  caseForm,
  caseRating,
  caseState,
  caseStateTexts,
  choiceRelation,
  civilDate,
  csvImport,
  deadlineAlert,
  deskCase,
  deskQueue,
  doctor,
  preregistration,
  document,
  documentAdvice,
  documentRefusal,
  errorCodes,
  exemption,
  expiry,
  exports,
  externalReference,
  extensionReason,
  family,
  identity,
  integration,
  integrationReason,
  listQuery,
  localized,
  mention,
  message,
  messagePreview,
  messageWording,
  otherCase,
  outcome,
  outcomeTexts,
  overrideAsk,
  phoneContact,
  phrase,
  place,
  placeWatch,
  policyParameters,
  policySetting,
  queueTerms,
  recordChange,
  registry,
  representation,
  representationEnd,
  requestTerms,
  requestType,
  ruleResult,
  whatIf,
];

/**
 * Every schema of the contract by the name it is exported under; one exported twice has its first
 * name.
 */
export function contractSchemas(): Map<string, z.ZodType> {
  const named = new Map<string, z.ZodType>();
  const seen = new Set<unknown>();
  for (const [name, exported] of MODULES.flatMap((module) => Object.entries(module))) {
    if (exported instanceof z.ZodType && !seen.has(exported)) {
      seen.add(exported);
      named.set(name, exported);
    }
  }
  return named;
}
