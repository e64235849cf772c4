import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { type QueueFilter, queuePath } from '../cases/queue/queue-views.ts';
import { formatCount } from '../format/format-date.ts';
import { useDeskLocale, useText } from '../i18n/use-text.ts';

/** A number that leads to the cases it counts; where there are none it leads nowhere. */
export function CasesLink({ count, filter }: { count: number; filter: QueueFilter }) {
  const text = useText();
  const locale = useDeskLocale();
  if (count === 0) {
    return 0;
  }
  return (
    <Link component={RouterLink} to={queuePath(filter)}>
      {formatCount(count, locale)}
      <span className="visually-hidden"> {text('board.openQueue', { smart_count: count })}</span>
    </Link>
  );
}
