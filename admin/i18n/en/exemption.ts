import type { SameKeys } from '../text-key.ts';
import type { exemptionIt } from '../it/exemption.ts';

export const exemptionEn: SameKeys<typeof exemptionIt> = {
  exemption: {
    title: 'Exemptions',
    none: 'none',
    active: 'active',
    expired: 'expired',
    revoked: 'given up',
    toBegin: 'not begun yet',
    asDependant: 'as a dependant',
    certificate: 'Certificate %{code} (PDF)',
    decision: 'What the documents say',
    datePattern: 'dd/mm/yyyy',
    kind: {
      INCOME: 'income',
      PATHOLOGY: 'chronic disease',
      RARE: 'rare disease',
      DISABILITY: 'disability',
      OTHER: 'other',
    },
  },
};
