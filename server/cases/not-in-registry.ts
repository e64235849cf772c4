import type { RuleResult } from '#contract/rule-result.ts';

/** What someone reads whom the registry does not know, or not with the data they gave. */
export function notInRegistry(): RuleResult {
  return {
    ruleId: 'R-AC-5',
    passed: false,
    reason: {
      it: 'Non ti troviamo nell’anagrafe sanitaria di questa azienda con i dati del tuo account. Se abiti qui, rivolgiti allo sportello.',
      en: 'We cannot find you in this authority’s registry with the data of your account. If you live here, go to the desk.',
    },
    source: 'S2',
  };
}
