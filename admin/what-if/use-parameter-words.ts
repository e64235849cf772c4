import { POLICY_PARAMETERS, type PolicyKey } from '#contract/policy-parameters.ts';
import { TERM_PARAMETERS } from '#contract/request-terms.ts';
import type { ScenarioParameter } from '#contract/what-if.ts';
import { usePolicyValue } from '../administration/use-policy-value.ts';
import { formatCount } from '../format/format-date.ts';
import { useDeskLocale, useText } from '../i18n/use-text.ts';

/** A parameter and its values in words: those of the pages where administrators set them. */
export function useParameterWords(): {
  name: (parameter: ScenarioParameter) => string;
  value: (value: unknown) => string;
} {
  const text = useText();
  const locale = useDeskLocale();
  const spoken = usePolicyValue();
  return {
    name: (parameter) => {
      if (isPolicyKey(parameter)) {
        return text(`administration.policyKey.${parameter}`);
      }
      return isTerm(parameter)
        ? text(`administration.field.${parameter}`)
        : text(`whatIf.parameter.${parameter}`);
    },
    value: (value) => (typeof value === 'number' ? formatCount(value, locale) : spoken(value)),
  };
}

function isPolicyKey(
  parameter: ScenarioParameter,
): parameter is Extract<ScenarioParameter, PolicyKey> {
  return parameter in POLICY_PARAMETERS;
}

function isTerm(parameter: ScenarioParameter): parameter is keyof typeof TERM_PARAMETERS {
  return parameter in TERM_PARAMETERS;
}
