import Box from '@mui/material/Box';
import { NavLink } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import type { menuFor } from './sections.ts';

/** More sections than these leave no room beside them for who is signed in, on a usual screen. */
const BESIDE_THE_NAME = 4;

/** The sections that the role may see. */
export function SectionNav({ entries }: { entries: ReturnType<typeof menuFor> }) {
  const text = useText();
  const wide = entries.length > BESIDE_THE_NAME ? 'xl' : 'md';
  return (
    <Box
      component="nav"
      aria-label={text('frame.menu')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        order: { xs: 3, [wide]: 0 },
        flexBasis: { xs: '100%', [wide]: 'auto' },
        ml: { xs: -1, md: -1.5, [wide]: 0 },
        '& a': {
          color: '#ffffff',
          textDecoration: 'none',
          fontWeight: 600,
          px: { xs: 1, md: 1.5 },
          py: { xs: 0.75, md: 1.5 },
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
