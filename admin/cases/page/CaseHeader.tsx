import BackIcon from '@mui/icons-material/ArrowBack';
import NextIcon from '@mui/icons-material/KeyboardArrowDown';
import PreviousIcon from '@mui/icons-material/KeyboardArrowUp';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { REQUESTS } from '#requests/index.ts';
import { useLocalized, useText } from '../../i18n/use-text.ts';
import { useShortcuts } from '../../shortcuts/shortcut-context.ts';
import { StateChip } from '../StateChip.tsx';
import { useNextCase } from '../use-next-case.ts';
import { CaseLabels } from './CaseLabels.tsx';
import { KeyFacts } from './KeyFacts.tsx';
import { useWalk } from './use-walk.ts';

/** Key data and acts, always in sight. */
export function CaseHeader({ view, acts }: { view: DeskCaseView; acts: ReactNode }) {
  const text = useText();
  const localized = useLocalized();
  const { queue, go } = useWalk(view.id);
  const nextCase = useNextCase(view.id);
  useShortcuts([
    { keys: 'j', label: 'shortcuts.next', run: () => void go(1) },
    { keys: 'k', label: 'shortcuts.previous', run: () => void go(-1) },
  ]);
  return (
    <Box
      sx={{
        position: { lg: 'sticky' },
        top: 0,
        zIndex: 10,
        bgcolor: 'background.paper',
        borderBottom: '1px solid',
        borderColor: 'divider',
        px: { xs: 1.5, md: 3 },
        py: 1,
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Button component={RouterLink} to={queue} startIcon={<BackIcon />}>
          {text('case.backToQueue')}
        </Button>
        <Step label={text('case.previous')} keys="k" onClick={() => void go(-1)}>
          <PreviousIcon />
        </Step>
        <Step label={text('case.next')} keys="j" onClick={() => void go(1)}>
          <NextIcon />
        </Step>
        <Typography variant="h1" sx={{ ml: 1 }}>
          {text('case.title', { protocol: view.protocolNumber })}
        </Typography>
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {localized(REQUESTS[view.type].title)}
        </Typography>
        <StateChip state={view.state} />
        <CaseLabels view={view} />
        <Button onClick={() => void nextCase()}>{text('queue.mostUrgent')} (v)</Button>
      </Box>
      <KeyFacts view={view} />
      {acts}
    </Box>
  );
}

interface StepProps {
  label: string;
  keys: string;
  onClick: () => void;
  children: ReactNode;
}

function Step({ label, keys, onClick, children }: StepProps) {
  return (
    <Tooltip title={`${label} (${keys})`}>
      <IconButton size="small" aria-label={label} onClick={onClick}>
        {children}
      </IconButton>
    </Tooltip>
  );
}
