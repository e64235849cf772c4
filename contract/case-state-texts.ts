import type { CaseState } from './case-state.ts';
import type { Localized } from './localized.ts';

/** States of a case in the staff's words; the desk's own catalogue says the same. */
export const CASE_STATE_TEXTS: Readonly<Record<CaseState, Localized>> = {
  DRAFT: { it: 'Bozza', en: 'Draft' },
  AWAITING_CONFIRMATION: { it: 'In attesa di conferma', en: 'Awaiting confirmation' },
  SUBMITTED: { it: 'Da prendere in carico', en: 'To be taken' },
  IN_CHARGE: { it: 'In carico', en: 'In charge' },
  INTEGRATION_REQUESTED: { it: 'Integrazione richiesta', en: 'Integration requested' },
  INTEGRATION_RECEIVED: { it: 'Integrazione arrivata', en: 'Integration received' },
  REJECTION_NOTICE: { it: 'Preavviso di rigetto', en: 'Notice of rejection' },
  APPROVED: { it: 'Approvata', en: 'Approved' },
  COMMITTING: { it: 'Scrittura in anagrafe', en: 'Being written to the registry' },
  COMMIT_FAILED: { it: 'Da rivedere', en: 'To be reviewed' },
  COMPLETED: { it: 'Conclusa', en: 'Completed' },
  REJECTED: { it: 'Respinta', en: 'Rejected' },
  WITHDRAWN: { it: 'Annullata dal cittadino', en: 'Withdrawn by the citizen' },
  EXPIRED: { it: 'Scaduta', en: 'Expired' },
};
