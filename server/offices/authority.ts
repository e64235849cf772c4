import type { Authority } from '#contract/authority.ts';
import type { Config } from '../config.ts';

/** The authority as its configuration names it. */
export function presentAuthority(
  config: Pick<
    Config,
    'AUTHORITY_NAME' | 'AUTHORITY_REGION' | 'HELP_PHONE' | 'ACCESSIBILITY_STATEMENT_URL'
  >,
): Authority {
  return {
    name: config.AUTHORITY_NAME,
    region: config.AUTHORITY_REGION,
    helpPhone: config.HELP_PHONE,
    accessibilityStatementUrl: config.ACCESSIBILITY_STATEMENT_URL || null,
  };
}
