import type { RuleResult } from '#contract/rule-result.ts';

export const RULES: readonly RuleResult[] = [
  {
    ruleId: 'R-CM-1',
    passed: true,
    reason: { it: 'Iscritta al Servizio sanitario', en: 'Enrolled in the health service' },
    source: 'L. 833/1978, art. 25',
  },
  {
    ruleId: 'R-CM-5',
    passed: true,
    reason: { it: 'Ultimo cambio 400 giorni fa', en: 'Last change 400 days ago' },
    source: 'Regione Liguria, cambio medico',
  },
  {
    ruleId: 'R-DS-1',
    passed: true,
    reason: { it: 'Il medico ha posti', en: 'The doctor has places' },
    source: 'ACN 2024, art. 39',
  },
];

export const FAILED_RULE: RuleResult = {
  ruleId: 'R-CM-5',
  passed: false,
  reason: {
    it: 'Dall’ultimo cambio sono passati 12 giorni: ne servono più di 31',
    en: '12 days have passed since the last change: more than 31 are needed',
  },
  source: 'Regione Liguria, cambio medico',
  clearsOn: '2026-12-14',
  overridable: 'OPERATOR',
};
