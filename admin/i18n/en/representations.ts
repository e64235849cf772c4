/** Texts of who represents whom. */
export const representationsEn = {
  representations: {
    title: 'Representations',
    lists: 'Which representations',
    list: { TO_CHECK: 'To check by sample', IN_FORCE: 'In force' },
    lead: {
      TO_CHECK:
        'Parents who declared by themselves to be one (DPR 445/2000, articles 46 and 71). The order is by lot: begin with the first.',
      IN_FORCE: 'Who may act for another person today, the latest declaration first.',
    },
    none: {
      TO_CHECK: 'No declaration to check.',
      IN_FORCE: 'No representation in force.',
    },
    more: 'More representations',
    represented: 'Person represented',
    representative: 'Representative',
    household: 'Household',
    same: 'the same household',
    other: 'different households',
    verified: 'verified',
    declared: 'declared on %{date}',
    check: 'Confirmed',
    checkOne: 'Mark as confirmed: %{who}',
    checked: 'Declaration marked as confirmed.',
    end: 'End',
    endOne: 'End the representation: %{who}',
    endLead:
      'The representative will neither act for the person nor read anything of theirs. Open cases stay with the operators.',
    reason: 'Reason',
    reasonMissing: 'Choose the reason.',
    because: {
      NOT_TRUE: 'The declaration was found not to be true',
      COURT_DECISION: 'A court decided it',
      ASKED: 'One of the two asked for it',
      MISTAKE: 'Recorded by mistake',
    },
    when: 'When it ends',
    atOnce: 'At once',
    onADay: 'At the end of a day',
    lastDay: 'Last day',
    dayMissing: 'Give the last day.',
    ended: 'The end of the representation is recorded.',
  },
} as const;
