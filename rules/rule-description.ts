import type { Localized } from '#contract/localized.ts';
import type { Overridable } from '#contract/rule-result.ts';

/** One rule as the desk presents it: what it asks for, where it comes from, who may override it. */
export interface RuleDescription {
  title: Localized;
  /** The law, the agreement or the public page; in Italian, as its title stands. */
  source: string;
  /** Absent: nobody may override it. R-DS-5 is overridable only where R-DS-10 passes. */
  overridable?: Overridable;
}
