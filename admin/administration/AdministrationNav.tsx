import Box from '@mui/material/Box';
import { NavLink } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { RECORD_KINDS } from './record-kinds.ts';

/** The parts of the administration, one below the other. */
export function AdministrationNav() {
  const text = useText();
  const entries = [
    ...RECORD_KINDS.map(({ name }) => ({ to: name, label: text(`administration.kind.${name}`) })),
    { to: 'templates', label: text('administration.templates') },
    { to: 'imports', label: text('administration.imports') },
    { to: 'audit', label: text('administration.audit.title') },
  ];
  return (
    <Box
      component="nav"
      aria-label={text('administration.sections')}
      sx={{
        flex: { xs: '1 1 100%', md: '0 0 220px' },
        '& ul': {
          listStyle: 'none',
          m: 0,
          p: 0,
          display: { xs: 'flex', md: 'block' },
          flexWrap: 'wrap',
        },
        '& a': { display: 'block', px: 1.5, py: 1, color: 'primary.dark', textDecoration: 'none' },
        '& a:hover': { textDecoration: 'underline' },
        '& a[aria-current]': { fontWeight: 700, backgroundColor: '#e6f0fa' },
      }}
    >
      <ul>
        {entries.map(({ to, label }) => (
          <li key={to}>
            <NavLink to={`/administration/${to}`}>{label}</NavLink>
          </li>
        ))}
      </ul>
    </Box>
  );
}
