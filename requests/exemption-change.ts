import type { CivilDate } from '#contract/civil-date.ts';
import type { ExemptionKind, ExemptionOrigin } from '#contract/exemption.ts';
import type { Localized } from '#contract/localized.ts';
import { fromDate, untilDate } from '#rules/spoken-date.ts';

/** An exemption begins, the holder's and one of each dependant (R-EX-7). */
export interface ExemptionGrant {
  kind: 'EXEMPT';
  code: string;
  exemptionKind: ExemptionKind;
  origin: ExemptionOrigin;
  from: CivilDate;
  to?: CivilDate | undefined;
  /** Ids of persons of the registry. */
  dependants: readonly string[];
}

/** An exemption ends before its last day, and with it those of the dependants (R-EX-11). */
export interface ExemptionEnd {
  kind: 'END_EXEMPTION';
  exemptionId: string;
  code: string;
  to: CivilDate;
}

/** What a grant writes, in sentences for whoever approves it. */
export function sayGrant(
  { code, from, to, dependants }: ExemptionGrant,
  person: string,
): Localized[] {
  const [begins, ends] = [fromDate(from), to === undefined ? undefined : untilDate(to)];
  const grant: Localized = {
    it: `${person} avrà l’esenzione ${code} ${begins.it}${ends === undefined ? ', senza scadenza' : ` ${ends.it}`}.`,
    en: `${person} will have exemption ${code} ${begins.en}${ends === undefined ? ', without end' : ` ${ends.en}`}.`,
  };
  const others: Localized = {
    it: `La stessa esenzione per i familiari a carico: ${dependants.length}.`,
    en: `The same exemption for dependants: ${dependants.length}.`,
  };
  return dependants.length === 0 ? [grant] : [grant, others];
}

/** What an end writes, in a sentence. */
export function sayEnd({ code, to }: ExemptionEnd, person: string): Localized[] {
  const last = untilDate(to);
  return [
    {
      it: `L’esenzione ${code} di ${person} vale ${last.it}, anche per i familiari che copre.`,
      en: `Exemption ${code} of ${person} holds ${last.en}, for the dependants it covers too.`,
    },
  ];
}
