import Typography from '@mui/material/Typography';
import type { ImportReport } from '#contract/csv-import.ts';
import { TableFrame } from '../frame/TableFrame.tsx';
import { administrationIt } from '../i18n/it/administration.ts';
import { useText } from '../i18n/use-text.ts';
import type { FieldName } from './record-kinds.ts';

const FIELDS: Readonly<Record<string, string>> = administrationIt.administration.field;
const isField = (name: string): name is FieldName => name in FIELDS;

/** What a file would change of the records that are there, line by line. */
export function ImportChanges({ changes }: Pick<ImportReport, 'changes'>) {
  const text = useText();
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
              <td>{isField(field) ? text(`administration.field.${field}`) : field}</td>
              <td>{shown(before?.[field])}</td>
              <td>{shown(after?.[field])}</td>
            </tr>
          )),
        )}
      </TableFrame>
    </>
  );
}

function shown(value: unknown): string {
  if (value === undefined || value === null) {
    return '—';
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
