/** Texts of the acts on many cases at once. */
export const bulkEn = {
  bulk: {
    title: 'Acts on the selected cases',
    selected: '%{smart_count} case selected |||| %{smart_count} cases selected',
    takeAll: 'Select the only one found |||| Select all %{smart_count} found',
    unselect: 'Clear the selection',
    submit: 'Start',
    add: 'Labels to put on',
    remove: 'Labels to take off',
    message: 'Message to the citizens',
    label: 'What you ask for',
    noLabel: 'Choose one label at least.',
    progress: 'Act on several cases',
    refused: 'One case was not dealt with: |||| %{smart_count} cases were not dealt with:',
    outcome: 'Done: %{done}. Not done: %{refused}.',
    undo: 'Undo what was done',
    close: 'Close',
    goOn: 'Go on in the background',
    kind: {
      ASSIGN: 'Assign',
      LABEL: 'Label',
      INTEGRATION: 'Ask the same integration',
      APPROVE: 'Approve where all rules are met',
    },
    hint: {
      ASSIGN:
        'Each case changes hands only if nobody touched it in the meantime. It can be undone.',
      LABEL: 'Citizens do not see labels. It can be undone.',
      INTEGRATION:
        'Each citizen gets an email and an SMS at once: it cannot be undone. It holds for cases in your hands.',
      APPROVE:
        'It holds for cases in your hands. Where a rule is not met the case stays as it is. It cannot be undone.',
    },
    state: {
      RUNNING: 'Under way: %{through} of %{all}.',
      DONE: 'Finished: %{through} of %{all}.',
      UNDOING: 'Being undone: %{through} of %{all}.',
      UNDONE: 'Undone: %{through} of %{all}.',
    },
    why: {
      stale_version: 'it changed in the meantime',
      wrong_state: 'its state does not allow it',
      not_allowed: 'it is not in your hands',
      household_case: 'it is about the family of whoever would work on it',
      rules_failed: 'rules not met:',
      not_found: 'it is no longer of your office',
      other: 'it was not possible',
    },
  },
  handOver: {
    open: 'Hand cases over',
    title: 'Hand the open cases over to one or several colleagues',
    submit: 'Hand over',
    from: 'Whose cases',
    fromMissing: 'Choose whose cases they are.',
    to: 'To whom they go',
    toMissing: 'Choose one colleague at least.',
    hint: 'In turn, passing over who lives with the citizen. Colleagues of the case’s office only.',
  },
} as const;
