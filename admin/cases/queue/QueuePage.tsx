import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { ListBase } from 'react-admin';
import { HandOverButton } from '../../bulk/HandOverButton.tsx';
import { RecentActsButton } from '../../bulk/RecentActsButton.tsx';
import { ExportButton } from '../../exports/ExportButton.tsx';
import { MentionMark } from '../../mentions/MentionMark.tsx';
import { useDocumentTitle } from '../../frame/use-document-title.ts';
import { useText } from '../../i18n/use-text.ts';
import { BoardFilters } from './BoardFilters.tsx';
import { useNextCase } from '../use-next-case.ts';
import { QueueContent } from './QueueContent.tsx';
import { QueueFilters } from './QueueFilters.tsx';
import { useQueueMemory } from './queue-memory.ts';
import { FIRST_FILTER } from './queue-views.ts';
import { QueueTabs } from './QueueTabs.tsx';

/** The operators' queue. */
export function QueuePage() {
  const t = useText();
  const { text } = useQueueMemory();
  const next = useNextCase();
  useDocumentTitle(t('queue.title'));
  return (
    <ListBase
      resource="cases"
      sort={{ field: 'submittedAt', order: 'ASC' }}
      perPage={25}
      filterDefaultValues={FIRST_FILTER}
      filter={text === '' ? undefined : { text }}
      queryOptions={{ refetchOnWindowFocus: false, retry: 1 }}
      exporter={false}
    >
      <Box sx={{ px: { xs: 1.5, md: 3 }, py: 2 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 1.5, alignItems: 'center' }}>
          <Typography variant="h1" sx={{ flex: 1 }}>
            {t('queue.title')}
          </Typography>
          <Button variant="outlined" onClick={() => void next()}>
            {t('queue.mostUrgent')} (v)
          </Button>
          <MentionMark />
          <HandOverButton />
          <RecentActsButton />
          <ExportButton />
        </Box>
        <QueueTabs />
        <QueueFilters />
        <BoardFilters />
        <QueueContent />
      </Box>
    </ListBase>
  );
}
