import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { type ReactNode, useState } from 'react';
import type { DeskCaseView } from '#contract/desk-case.ts';
import type { TextKey } from '../../i18n/catalogues.ts';
import { useText } from '../../i18n/use-text.ts';
import type { ActName } from '../acts/act-names.ts';
import { MessagePane } from './MessagePane.tsx';
import { NotePane } from './NotePane.tsx';
import { OtherCasesPane } from './OtherCasesPane.tsx';
import { PhonePane } from './PhonePane.tsx';
import { ReviewPane } from './ReviewPane.tsx';
import { TimelinePane } from './TimelinePane.tsx';

interface CaseTabsProps {
  view: DeskCaseView;
  onAct: (act: ActName) => void;
}

interface Pane {
  id: string;
  label: TextKey;
  count?: number;
  content: ReactNode;
}

/** What is to be judged, and beside it all that happened around the case. */
export function CaseTabs({ view, onAct }: CaseTabsProps) {
  const text = useText();
  const [open, setOpen] = useState('review');
  const panes: Pane[] = [
    { id: 'review', label: 'case.tabReview', content: <ReviewPane view={view} onAct={onAct} /> },
    {
      id: 'timeline',
      label: 'case.tabTimeline',
      content: <TimelinePane events={view.timeline} />,
    },
    {
      id: 'messages',
      label: 'case.tabMessages',
      count: view.messages.length,
      content: <MessagePane caseId={view.id} messages={view.messages} />,
    },
    {
      id: 'notes',
      label: 'case.tabNotes',
      count: view.notes.length,
      content: <NotePane notes={view.notes} onAdd={() => onAct('addNote')} />,
    },
    {
      id: 'phone',
      label: 'case.tabPhone',
      count: view.phoneContacts.length,
      content: <PhonePane contacts={view.phoneContacts} onAdd={() => onAct('logPhoneContact')} />,
    },
    {
      id: 'others',
      label: 'case.tabOther',
      count: view.otherCaseCount,
      content: <OtherCasesPane view={view} />,
    },
  ];
  return (
    <Paper variant="outlined">
      <Tabs
        value={open}
        onChange={(_event, chosen: string) => setOpen(chosen)}
        aria-label={text('case.tabs')}
        variant="scrollable"
        scrollButtons={false}
        sx={{ borderBottom: '1px solid', borderColor: 'divider', minHeight: 40 }}
      >
        {panes.map(({ id, label, count }) => (
          <Tab
            key={id}
            value={id}
            id={`case-tab-${id}`}
            aria-controls={`case-pane-${id}`}
            label={count === undefined || count === 0 ? text(label) : `${text(label)} (${count})`}
            sx={{ minHeight: 40, px: 1.25, minWidth: 0, fontSize: '0.875rem' }}
          />
        ))}
      </Tabs>
      {panes.map(({ id, content }) => (
        <Box
          key={id}
          role="tabpanel"
          id={`case-pane-${id}`}
          aria-labelledby={`case-tab-${id}`}
          hidden={id !== open}
          sx={{ p: 2 }}
        >
          {id === open && content}
        </Box>
      ))}
    </Paper>
  );
}
