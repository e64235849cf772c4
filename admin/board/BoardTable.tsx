import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { queuePath } from '../cases/queue/queue-views.ts';
import { formatCount } from '../format/format-date.ts';
import { useDeskLocale, useText } from '../i18n/use-text.ts';
import type { BoardRow } from './board-rows.ts';

/** The same numbers as a table. */
export function BoardTable({ title, rows }: { title: string; rows: readonly BoardRow[] }) {
  const text = useText();
  const locale = useDeskLocale();
  return (
    <table className="plain-table">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{text('board.cases')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, count, filter }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td>
              <Link component={RouterLink} to={queuePath(filter)}>
                {formatCount(count, locale)}
                <span className="visually-hidden">
                  {' '}
                  {text('board.openQueue', { smart_count: count })}
                </span>
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
