import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../frame/LanguageSwitch.tsx';
import { useText } from '../i18n/use-text.ts';

interface DoorPageProps {
  title: string;
  lead: string;
  children: ReactNode;
}

/** A page for who is not signed in. */
export function DoorPage({ title, lead, children }: DoorPageProps) {
  const text = useText();
  return (
    <Box sx={{ minHeight: '100%', bgcolor: 'background.default' }}>
      <Box
        component="header"
        sx={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          px: 3,
          py: 1.5,
          bgcolor: 'primary.main',
          color: '#ffffff',
        }}
      >
        <Typography component="span" sx={{ fontWeight: 700, fontSize: '1.125rem' }}>
          {text('frame.product')}
        </Typography>
        <LanguageSwitch light />
      </Box>
      <Box component="main" sx={{ display: 'flex', justifyContent: 'center', px: 2, py: 6 }}>
        <Paper variant="outlined" sx={{ p: 4, width: '100%', maxWidth: 420 }}>
          <Typography variant="h1" gutterBottom>
            {title}
          </Typography>
          <Typography color="text.secondary" sx={{ mb: 3 }}>
            {lead}
          </Typography>
          {children}
        </Paper>
      </Box>
    </Box>
  );
}
