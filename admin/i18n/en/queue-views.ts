/** Texts of the operator's own views of the queue, and of labels. */
export const queueViewsEn = {
  queueView: {
    mine: 'My views',
    keep: 'Columns and views',
    title: 'Columns of the queue',
    columns: 'Columns to show',
    name: 'Keep the filters as a view too, named',
    nameHint: 'Optional. Under a name that exists, the view is replaced.',
    noSearch: 'What you search (names, codes) is never kept.',
    apply: 'Apply',
    save: 'Apply and keep',
    drop: 'Delete the view %{name}',
    dropped: 'View %{name} deleted.',
    column: {
      beneficiary: 'Person',
      type: 'Type',
      state: 'State',
      labels: 'Labels',
      submitted: 'Sent',
      waitingSince: 'In this state for',
      due: 'To be concluded by',
      assignee: 'Assigned to',
    },
  },
  caseLabels: {
    change: 'Labels',
    title: 'Labels of the case',
    none: 'The authority has no labels yet: a supervisor makes them.',
    save: 'Save the labels',
  },
} as const;
