import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router-dom';
import { formatMoment } from '../format/format-date.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { stackedRows } from '../frame/stacked-rows.ts';
import { useDocumentTitle } from '../frame/use-document-title.ts';
import { Waiting } from '../frame/Waiting.tsx';
import { useDeskLocale, useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';

/** Every message of the product, and whether its words were changed. */
export function TemplateList() {
  const text = useText();
  const locale = useDeskLocale();
  const dataProvider = useDeskProvider();
  const title = text('administration.templates');
  useDocumentTitle(title);
  const { data, error, refetch } = useQuery({
    queryKey: ['administration', 'templates', locale],
    queryFn: ({ signal }) => dataProvider.listTemplates(signal),
  });
  return (
    <>
      <Typography variant="h1" gutterBottom>
        {title}
      </Typography>
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Waiting />}
      <Paper variant="outlined" sx={{ px: { xs: 1.5, sm: 0 }, ...stackedRows(['', '', '']) }}>
        <Table size="small" aria-label={title}>
          <TableHead>
            <TableRow>
              <TableCell>{text('administration.wording.message')}</TableCell>
              <TableCell>{text('administration.wording.code')}</TableCell>
              <TableCell>{text('administration.wording.channels')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {(data?.data ?? []).map(({ template, subject, channels }) => (
              <TableRow key={template}>
                <TableCell component="th" scope="row">
                  <Link component={RouterLink} to={`/administration/templates/${template}`}>
                    {subject || text('administration.wording.smsOnly')}
                  </Link>
                </TableCell>
                <TableCell>
                  <code>{template}</code>
                </TableCell>
                <TableCell>
                  {channels.map(({ channel, changedAt }) => (
                    <div key={channel}>
                      {text(`words.channel.${channel}`)}:{' '}
                      {changedAt === null
                        ? text('administration.wording.product')
                        : text('administration.wording.changed', {
                            date: formatMoment(changedAt, locale),
                          })}
                    </div>
                  ))}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Paper>
    </>
  );
}
