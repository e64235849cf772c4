import KeyboardIcon from '@mui/icons-material/KeyboardOutlined';
import LogoutIcon from '@mui/icons-material/LogoutOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useLogout } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import type { Section } from '../session/staff-may.ts';
import { useSession } from '../session/use-session.ts';
import { ShortcutHelp } from '../shortcuts/ShortcutHelp.tsx';
import { type Shortcut, useShortcuts } from '../shortcuts/shortcut-context.ts';
import { AlertBell } from '../alerts/AlertBell.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SectionNav } from './SectionNav.tsx';
import { menuFor } from './sections.ts';

const SECTION_KEYS: Readonly<Record<Section, Pick<Shortcut, 'keys' | 'label'>>> = {
  cases: { keys: 'g q', label: 'shortcuts.goQueue' },
  preregistrations: { keys: 'g p', label: 'shortcuts.goPreregistrations' },
  representations: { keys: 'g r', label: 'shortcuts.goRepresentations' },
  board: { keys: 'g b', label: 'shortcuts.goBoard' },
  labels: { keys: 'g l', label: 'shortcuts.goLabels' },
  phrases: { keys: 'g f', label: 'shortcuts.goPhrases' },
  administration: { keys: 'g a', label: 'shortcuts.goAdministration' },
};

/** The bar on top of every screen: where one is, who one is, where one can go. */
export function DeskAppBar() {
  const text = useText();
  const session = useSession();
  const navigate = useNavigate();
  const [helping, setHelping] = useState(false);
  const entries = session === null ? [] : menuFor(session.role);
  useShortcuts([
    ...entries.map(({ section, path }): Shortcut => ({
      ...SECTION_KEYS[section],
      run: () => void navigate(path),
    })),
    { keys: '?', label: 'shortcuts.help', run: () => setHelping(true) },
  ]);

  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 2,
        px: 2,
        pt: { xs: 0.5, md: 0 },
        minHeight: 48,
        bgcolor: 'primary.main',
        color: '#ffffff',
      }}
    >
      <Typography component="span" sx={{ fontWeight: 700, fontSize: '1.0625rem' }}>
        {text('frame.product')}
        <Box component="span" sx={{ fontWeight: 400, display: { xs: 'none', sm: 'inline' } }}>
          {' '}
          · {text('frame.area')}
        </Box>
      </Typography>
      <SectionNav entries={entries} />
      {session !== null && (
        <Typography
          component="span"
          variant="body2"
          sx={{
            order: { xs: 2, md: 0 },
            flexBasis: { xs: '100%', md: 'auto' },
            ml: { md: 'auto' },
          }}
        >
          <strong>{session.name}</strong> · {text(`words.role.${session.role}`)} ·{' '}
          {session.officeName ?? text('frame.allOffices')}
        </Typography>
      )}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, ml: { xs: 'auto', md: 0 } }}>
        {session?.role === 'SUPERVISOR' && <AlertBell />}
        <LanguageSwitch light />
        <Tooltip title={`${text('frame.shortcuts')} (?)`}>
          <IconButton
            color="inherit"
            aria-label={text('frame.shortcuts')}
            onClick={() => setHelping(true)}
            sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
          >
            <KeyboardIcon />
          </IconButton>
        </Tooltip>
        <SignOutButton />
      </Box>
      <ShortcutHelp open={helping} onClose={() => setHelping(false)} />
    </Box>
  );
}

/** On a phone its icon alone, for want of room. */
function SignOutButton() {
  const text = useText();
  const logout = useLogout();
  return (
    <Button
      color="inherit"
      aria-label={text('frame.signOut')}
      onClick={() => void logout({ deliberate: true }, undefined, false)}
      sx={{ minWidth: 0, gap: 1 }}
    >
      <LogoutIcon fontSize="small" />
      <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
        {text('frame.signOut')}
      </Box>
    </Button>
  );
}
