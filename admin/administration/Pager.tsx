import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';

/** How many there are, and the ways to the pages beside this one. */
export function Pager({ page, pages, total }: { page: number; pages: number; total: number }) {
  const text = useText();
  const [params] = useSearchParams();
  const to = (wanted: number): string => {
    const next = new URLSearchParams(params);
    next.set('page', String(wanted));
    return `?${next.toString()}`;
  };
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', mt: 1 }} component="output">
      <span>{text('administration.total', { smart_count: total })}</span>
      {pages > 1 && <span>{text('administration.page', { page, pages })}</span>}
      {page > 1 && (
        <Button component={RouterLink} to={to(page - 1)}>
          {text('administration.previous')}
        </Button>
      )}
      {page < pages && (
        <Button component={RouterLink} to={to(page + 1)}>
          {text('administration.next')}
        </Button>
      )}
    </Box>
  );
}
