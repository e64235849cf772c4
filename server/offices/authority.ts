import type { Authority } from '#contract/authority.ts';
import type { RegionalPolicy } from '#rules/regional-policy.ts';
import type { Config } from '../config.ts';

/** The authority as its configuration names it, and what its policy of the day says to everybody. */
export function presentAuthority(
  config: Pick<
    Config,
    'AUTHORITY_NAME' | 'AUTHORITY_REGION' | 'HELP_PHONE' | 'ACCESSIBILITY_STATEMENT_URL'
  >,
  { draftIdleDays }: Pick<RegionalPolicy, 'draftIdleDays'>,
): Authority {
  return {
    name: config.AUTHORITY_NAME,
    region: config.AUTHORITY_REGION,
    helpPhone: config.HELP_PHONE,
    accessibilityStatementUrl: config.ACCESSIBILITY_STATEMENT_URL || null,
    draftIdleDays,
  };
}
