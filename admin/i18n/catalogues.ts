import reactAdminEn from 'ra-language-english';
import type { TranslationMessages } from 'react-admin';
import type { Locale } from '#contract/localized.ts';
import { actsEn } from './en/acts.ts';
import { administrationEn } from './en/administration.ts';
import { ascertainEn } from './en/ascertain.ts';
import { alertsEn } from './en/alerts.ts';
import { boardEn } from './en/board.ts';
import { bulkEn } from './en/bulk.ts';
import { caseEn } from './en/case.ts';
import { exemptionEn } from './en/exemption.ts';
import { exportEn } from './en/export.ts';
import { frameEn } from './en/frame.ts';
import { mentionEn } from './en/mention.ts';
import { labelsEn } from './en/labels.ts';
import { phraseEn } from './en/phrase.ts';
import { policyEn } from './en/policy.ts';
import { preregistrationEn } from './en/preregistration.ts';
import { queueEn } from './en/queue.ts';
import { representationsEn } from './en/representations.ts';
import { queueViewsEn } from './en/queue-views.ts';
import { whatIfEn } from './en/what-if.ts';
import { vocabularyEn } from './en/vocabulary.ts';
import { actsIt } from './it/acts.ts';
import { administrationIt } from './it/administration.ts';
import { ascertainIt } from './it/ascertain.ts';
import { alertsIt } from './it/alerts.ts';
import { boardIt } from './it/board.ts';
import { bulkIt } from './it/bulk.ts';
import { caseIt } from './it/case.ts';
import { exemptionIt } from './it/exemption.ts';
import { exportIt } from './it/export.ts';
import { frameIt } from './it/frame.ts';
import { mentionIt } from './it/mention.ts';
import { labelsIt } from './it/labels.ts';
import { phraseIt } from './it/phrase.ts';
import { policyIt } from './it/policy.ts';
import { preregistrationIt } from './it/preregistration.ts';
import { queueIt } from './it/queue.ts';
import { representationsIt } from './it/representations.ts';
import { reactAdminIt } from './it/react-admin.ts';
import { queueViewsIt } from './it/queue-views.ts';
import { whatIfIt } from './it/what-if.ts';
import { vocabularyIt } from './it/vocabulary.ts';
import type { KeyOf, SameKeys } from './text-key.ts';

const deskIt = {
  ...frameIt,
  ...queueIt,
  ...queueViewsIt,
  ...bulkIt,
  ...labelsIt,
  ...boardIt,
  ...alertsIt,
  ...whatIfIt,
  ...exportIt,
  ...caseIt,
  ...actsIt,
  ...exemptionIt,
  ...mentionIt,
  ...phraseIt,
  ...preregistrationIt,
  ...representationsIt,
  ...ascertainIt,
  ...administrationIt,
  ...policyIt,
  words: vocabularyIt,
};
const deskEn: SameKeys<typeof deskIt> = {
  ...frameEn,
  ...queueEn,
  ...queueViewsEn,
  ...bulkEn,
  ...labelsEn,
  ...boardEn,
  ...alertsEn,
  ...whatIfEn,
  ...exportEn,
  ...caseEn,
  ...actsEn,
  ...exemptionEn,
  ...mentionEn,
  ...phraseEn,
  ...preregistrationEn,
  ...representationsEn,
  ...ascertainEn,
  ...administrationEn,
  ...policyEn,
  words: vocabularyEn,
};

/** Key of a text of the desk. */
export type TextKey = KeyOf<typeof deskIt>;

/** Every text of the desk by language: ours under `desk`, the framework's under `ra`. */
export const CATALOGUES: Readonly<Record<Locale, TranslationMessages>> = {
  it: { ...reactAdminIt, desk: deskIt },
  en: { ...reactAdminEn, desk: deskEn },
};
