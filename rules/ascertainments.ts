/**
 * What nobody but an operator can ascertain before a case is approved; each is ticked on the case,
 * with the evidence for it.
 */
export const ASCERTAINMENTS = ['HOME_CANCELLATION'] as const;
export type Ascertainment = (typeof ASCERTAINMENTS)[number];
