import type { Locale } from '#contract/localized.ts';
import { OUTCOME_TEXTS } from '#contract/outcome-texts.ts';
import type { RequestType } from '#contract/request-type.ts';
import { REQUESTS } from '#requests/index.ts';
import { describeRule, isRuleId } from '#rules/catalogue.ts';

/** A coded reason of a rejection, or the rule behind it, as the citizen reads it (LC-8). */
export function reasonInWords(type: RequestType, code: string, locale: Locale): string {
  const coded = REQUESTS[type].rejectionReasons.find((reason) => reason.code === code);
  if (coded !== undefined) {
    return coded.label[locale];
  }
  return isRuleId(code)
    ? OUTCOME_TEXTS.rule[locale].replace('{{title}}', describeRule(code).title[locale])
    : code;
}
