import type { Localized } from '#contract/localized.ts';
import type { ScenarioParameter } from '#contract/what-if.ts';

/** What a scenario can say of a parameter. */
export type ScenarioAnswer =
  /** Asked again on the facts of each decision, these rules or terms may answer otherwise. */
  | { judges: readonly [string, ...string[]]; only?: Localized }
  /** The facts that decisions were made on do not tell, and why. */
  | { cannot: Localized };

const NO_CASE: Localized = {
  it: 'Chi non ha potuto fare la richiesta, o ne ha avuto il tempo, non ha lasciato una pratica decisa da giudicare di nuovo.',
  en: 'Who could not make the request, or had no time to, left no decided case to be judged again.',
};
const OTHERS_PLACES: Localized = {
  it: 'I posti tenuti e offerti agli altri in quei giorni non sono tra i fatti delle decisioni.',
  en: 'Places held for others and offered to them in those days are not among the facts of decisions.',
};
const CARD_ALONE: Localized = {
  it: 'Cambia la tessera o il certificato che si rilascia, non l’esito di una richiesta.',
  en: 'It changes the card or the certificate that is issued, not the outcome of a request.',
};
const COURSE: Localized = {
  it: 'Cambia lo svolgimento della pratica prima della decisione: come sarebbe andata, i fatti della decisione non dicono.',
  en: 'It changes the course of a case before the decision: how that would have been, its facts do not tell.',
};

const KEEPING: Localized = {
  it: 'Cambia per quanto tempo si conserva qualcosa, non l’esito di una richiesta.',
  en: 'It changes for how long something is kept, not the outcome of a request.',
};

/**
 * Of every parameter that can be named in a scenario, which rules read it or why nothing can be
 * said: one that is added to the policy does not compile until this is told.
 */
export const SCENARIO_ANSWERS: Readonly<Record<ScenarioParameter, ScenarioAnswer>> = {
  freeAccessIncomeSelfCert: { cannot: NO_CASE },
  onlineChangeCooldownDays: { judges: ['R-CM-5'] },
  zoneBinding: { judges: ['R-DS-8'] },
  revokeUnderSixOnline: { judges: ['R-RV-3'] },
  overCapTolerancePct: { judges: ['R-OC-6'] },
  placeHoldDays: { cannot: OTHERS_PLACES },
  placeOfferDays: { cannot: OTHERS_PLACES },
  placeWatchDays: { cannot: OTHERS_PLACES },
  maxPlaceWatches: { cannot: OTHERS_PLACES },
  draftIdleDays: { cannot: NO_CASE },
  requireBothParents: {
    judges: ['R-RP-1', 'R-GEN-1'],
    only: {
      it: 'Solo dove la decisione ha conservato i fatti della rappresentanza; le altre pratiche sono contate tra quelle che non si possono giudicare.',
      en: 'Only where the decision kept the facts of the representation; other cases are counted among those that cannot be judged.',
    },
  },
  adsMayActivateCard: {
    cannot: {
      it: 'Nessuna richiesta decisa allo sportello virtuale attiva una tessera.',
      en: 'No request that the virtual desk decides activates a card.',
    },
  },
  adultConsent: { judges: ['R-FR-3'] },
  policeReportRequired: { judges: ['R-CD-3'] },
  cardYears: { cannot: CARD_ALONE },
  cardDeliveryDays: { judges: ['R-CD-4'] },
  cardSubstituteDays: { cannot: CARD_ALONE },
  cardNeedsAlphaCf: { cannot: CARD_ALONE },
  pendingRenewalMonths: {
    judges: ['R-FX-5'],
    only: {
      it: 'Solo per la richiesta di rinnovo: quanto sia durata nel frattempo l’assistenza è già nei fatti.',
      en: 'Only for the request of a renewal: how long the assistance held meanwhile is in the facts already.',
    },
  },
  maxRenewals: { judges: ['R-DM-6'] },
  preregDays: { cannot: NO_CASE },
  preregKeepDays: { cannot: KEEPING },
  auditKeepDays: { cannot: KEEPING },
  incomeExemptionExpiry: { judges: ['R-EX-4', 'R-EX-9'] },
  over65MinAge: { judges: ['R-FX-5', 'R-FX-6', 'R-FX-7'] },
  gpCap: { judges: ['R-DS-1', 'R-OC-2', 'R-OC-6'] },
  paediatricianCap: { judges: ['R-DS-1', 'R-OC-2', 'R-OC-6'] },
  takeChargeWorkingDays: { judges: ['LC-4'] },
  concludeDays: { judges: ['LC-4'] },
  integrationDays: { cannot: COURSE },
  maxIntegrationRounds: { cannot: COURSE },
  objectionDays: { cannot: COURSE },
  autoReleaseWorkingDays: { cannot: COURSE },
};
