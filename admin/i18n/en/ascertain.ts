import type { SameKeys } from '../text-key.ts';
import type { ascertainIt } from '../it/ascertain.ts';

/** Texts of what an operator ascertains on a case. */
export const ascertainEn: SameKeys<typeof ascertainIt> = {
  ascertain: {
    title: 'Ascertainments',
    missing: {
      HOME_CANCELLATION:
        'Cancellation at the health authority of residence: to be ascertained before approving.',
    },
    done: {
      HOME_CANCELLATION:
        'Cancellation at the health authority of residence ascertained by %{who}, %{when}.',
    },
    sure: {
      HOME_CANCELLATION:
        'I have ascertained that the health authority of residence took the person off its list',
    },
    tickFirst: 'Tick the box if you have ascertained it.',
    evidence: 'By what evidence',
    evidenceHint: 'For example: statement of the ASL of 10 November, among the documents.',
    submit: 'Record the ascertainment',
    recorded: 'Ascertainment recorded',
  },
};
