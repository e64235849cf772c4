import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** A place that has nothing to show, and says why and what to do. */
export function EmptyState({
  title,
  hint,
  page = false,
  children,
}: {
  title: string;
  hint?: string;
  /** It is all that the page has to say, and so its heading. */
  page?: boolean;
  children?: ReactNode;
}) {
  return (
    <Box sx={{ textAlign: 'center', px: 3, py: 6 }}>
      <Typography variant="h2" component={page ? 'h1' : 'p'} gutterBottom>
        {title}
      </Typography>
      {hint !== undefined && (
        <Typography color="text.secondary" gutterBottom>
          {hint}
        </Typography>
      )}
      {children}
    </Box>
  );
}
