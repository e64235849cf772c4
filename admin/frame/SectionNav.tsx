import Box from '@mui/material/Box';
import { NavLink } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import type { menuFor } from './sections.ts';

/** The sections that the role may see. */
export function SectionNav({ entries }: { entries: ReturnType<typeof menuFor> }) {
  const text = useText();
  return (
    <Box
      component="nav"
      aria-label={text('frame.menu')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        '& a': {
          color: '#ffffff',
          textDecoration: 'none',
          fontWeight: 600,
          px: 1.5,
          py: 1.5,
          borderBottom: '3px solid transparent',
        },
        '& a[aria-current]': { borderBottomColor: '#ffffff' },
        '& a:hover': { backgroundColor: 'primary.dark' },
      }}
    >
      {entries.map(({ section, path, label }) => (
        <NavLink key={section} to={path}>
          {text(label)}
        </NavLink>
      ))}
    </Box>
  );
}
