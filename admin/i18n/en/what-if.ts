import type { whatIfIt } from '../it/what-if.ts';
import type { SameKeys } from '../text-key.ts';

export const whatIfEn: SameKeys<typeof whatIfIt> = {
  whatIf: {
    title: 'What if the rules were different?',
    open: 'What if…',
    lead: 'Change a parameter and see which decided cases would have gone otherwise. The rules are asked again on the facts of that time; what would have followed for other cases is not counted.',
    parameters: 'Parameters',
    now: 'now: %{value}',
    yes: 'yes',
    no: 'no',
    asNow: 'As now',
    from: 'Decided from',
    to: 'Decided to',
    submit: 'Start the simulation',
    nothing: 'Change one parameter at least.',
    wrong: 'Enter a whole number from %{from} to %{to}.',
    wrongOrNone: 'Enter a whole number from %{from} to %{to}, or “none”.',
    wrongDay: 'Enter day and month, for example 31/03.',
    dayOfYear: 'dd/mm',
    untried:
      'One parameter of which past decisions tell nothing |||| %{smart_count} parameters of which past decisions tell nothing',
    own: 'Your simulations',
    none: 'No simulation so far.',
    period: 'decided from %{from} to %{to}',
    state: { QUEUED: 'Waiting', RUNNING: 'Under way', DONE: 'Done' },
    progress: 'Progress of the simulation',
    done: '%{done} cases looked at of %{total}',
    flips:
      '%{smart_count} case would have gone otherwise |||| %{smart_count} cases would have gone otherwise',
    unreadable:
      '%{smart_count} case could not be judged again |||| %{smart_count} cases could not be judged again',
    before: 'Then',
    after: 'With the new parameters',
    cases: 'Cases',
    byVerdict: 'How the answer of the rules changes',
    byRule: 'By which rules',
    rule: 'Rule',
    list: 'Cases that would have gone otherwise',
    decided: 'Decided',
    decision: 'Decision',
    noCases: 'No case would have gone otherwise.',
    more: 'More cases',
    verdict: {
      PASSES: 'Every rule met',
      OVERRIDDEN: 'Admitted by override',
      FAILS: 'Not admitted',
    },
    decisions: { APPROVED: 'Approved', REJECTED: 'Rejected' },
    parameter: {
      gpCap: 'Patients of a family doctor at most',
      paediatricianCap: 'Patients of a paediatrician at most',
    },
    term: { 'LC-4 TAKE_CHARGE': 'Taken in charge in time', 'LC-4 CONCLUDE': 'Concluded in time' },
  },
};
