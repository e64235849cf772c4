import type { exportIt } from '../it/export.ts';
import type { SameKeys } from '../text-key.ts';

export const exportEn: SameKeys<typeof exportIt> = {
  export: {
    open: 'Export',
    title: 'Export the cases found',
    lead: 'The file holds all cases with the filters you see, without documents. The export is kept in the access log.',
    format: 'Format',
    csv: 'CSV',
    xlsx: 'Excel',
    columns: 'Columns',
    noColumn: 'Choose one column at least.',
    submit: 'Download',
    cancel: 'Cancel',
    started: 'The file is being downloaded.',
    board: 'Download the overview',
    boardAs: 'Download the overview as %{format}',
    column: {
      protocolNumber: 'Protocol number',
      type: 'Type',
      state: 'State',
      beneficiaryName: 'Beneficiary',
      officeName: 'Office',
      assigneeName: 'Assigned to',
      submittedAt: 'Submitted',
      takenAt: 'Taken in charge',
      concludeDueOn: 'To be concluded by',
      concludedAt: 'Ended',
      overdue: 'Overdue',
      suspended: 'Clock stopped',
      stateSince: 'In this state since',
      integrationRounds: 'Integrations asked for',
      labels: 'Labels',
      externalReference: 'Regional reference',
    },
  },
};
