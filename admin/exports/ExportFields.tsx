import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';
import {
  EXPORT_COLUMNS,
  EXPORT_FORMATS,
  type ExportColumn,
  ExportFormat,
} from '#contract/export.ts';
import { useText } from '../i18n/use-text.ts';

/** What a file of cases looks like. */
export interface ExportShape {
  format: ExportFormat;
  columns: readonly ExportColumn[];
}

interface ExportFieldsProps {
  shape: ExportShape;
  change: (part: Partial<ExportShape>) => void;
}

/** Asks for the format and the columns of a file of cases. */
export function ExportFields({ shape, change }: ExportFieldsProps) {
  const text = useText();
  const formatId = useId();
  const { format, columns } = shape;
  const toggle = (column: ExportColumn): void =>
    change({
      columns: EXPORT_COLUMNS.filter((each) => (each === column) !== columns.includes(each)),
    });
  return (
    <>
      <FormControl sx={{ mb: 2 }}>
        <FormLabel id={formatId}>{text('export.format')}</FormLabel>
        <RadioGroup
          row
          aria-labelledby={formatId}
          value={format}
          onChange={(event) => change({ format: ExportFormat.parse(event.target.value) })}
        >
          {EXPORT_FORMATS.map((each) => (
            <FormControlLabel
              key={each}
              value={each}
              control={<Radio />}
              label={text(`export.${each}`)}
            />
          ))}
        </RadioGroup>
      </FormControl>
      <FormControl component="fieldset" sx={{ display: 'block' }}>
        <FormLabel component="legend">{text('export.columns')}</FormLabel>
        <FormGroup row>
          {EXPORT_COLUMNS.map((column) => (
            <FormControlLabel
              key={column}
              control={
                <Checkbox checked={columns.includes(column)} onChange={() => toggle(column)} />
              }
              label={text(`export.column.${column}`)}
            />
          ))}
        </FormGroup>
      </FormControl>
      {columns.length === 0 && <Alert severity="error">{text('export.noColumn')}</Alert>}
    </>
  );
}
