import type { AscertainmentKind } from '#contract/ascertainment.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { ChoiceChannel } from '#contract/registry.ts';
import type { RegionalPolicy } from './regional-policy.ts';

/**
 * Where an act comes from. WEB and PHARMACY take effect at once; CASE is asked by the citizen and
 * decided by an operator; DESK is the operator's own act, with the citizen's papers at hand.
 */
export type RuleChannel = Exclude<ChoiceChannel, 'IMPORT'>;

/** What a rule needs besides the facts: the day, the region's policy, the channel. */
export interface RuleContext {
  /** The day that counts for the act: submission, then again the commit (R-GEN-4). */
  today: CivilDate;
  policy: RegionalPolicy;
  channel: RuleChannel;
  /** Doctors whose signed acceptance is among the documents (R-DS-8). */
  acceptedBy?: readonly string[] | undefined;
  /**
   * Whether some paediatrician of the person's zone has places (R-DS-10); unknown counts as yes, so
   * that nobody under six is given a family doctor by mistake.
   */
  paediatricianPlacesInZone?: boolean | undefined;
  /** The day on which the case was submitted; absent before that: it would be today. */
  askedOn?: CivilDate | undefined;
  /**
   * Whether somebody of the authority decides now. What only they can ascertain, and what they ask
   * the citizen for (R-FX-9), stands in the way of a decision, not of a submission.
   */
  deciding?: boolean | undefined;
  /** What an operator has ascertained for this case (R-DM-5). */
  ascertained?: readonly AscertainmentKind[] | undefined;
}

/** Whether the act takes effect with nobody of the authority looking at it. */
export function isRealTime(channel: RuleChannel): boolean {
  return channel === 'WEB' || channel === 'PHARMACY';
}
