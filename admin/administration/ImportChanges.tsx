import Typography from '@mui/material/Typography';
import type { ImportReport } from '#contract/csv-import.ts';
import { TableFrame } from '../frame/TableFrame.tsx';
import { useText } from '../i18n/use-text.ts';
import { nameOfField } from './name-of-field.ts';
import { useShownValue } from './use-shown-value.ts';

/** What a file would change of the records that are there, line by line. */
export function ImportChanges({ changes }: Pick<ImportReport, 'changes'>) {
  const text = useText();
  const shown = useShownValue();
  if (changes.length === 0) {
    return null;
  }
  return (
    <>
      <Typography variant="h2">{text('administration.import.changes')}</Typography>
      <Typography variant="body2">
        {text('administration.import.changesLead', { smart_count: changes.length })}
      </Typography>
      <TableFrame
        caption={text('administration.import.changes')}
        columns={[
          text('administration.import.line'),
          text('administration.import.field'),
          text('administration.import.before'),
          text('administration.import.after'),
        ]}
      >
        {changes.flatMap(({ line, fields, before, after }) =>
          fields.map((field) => (
            <tr key={`${line} ${field}`}>
              <th scope="row">{line}</th>
              <td>{nameOfField(text, field)}</td>
              <td>{shown(field, before?.[field]) || '—'}</td>
              <td>{shown(field, after?.[field]) || '—'}</td>
            </tr>
          )),
        )}
      </TableFrame>
    </>
  );
}
