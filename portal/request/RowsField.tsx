import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type FormRow, type FormValue, MAX_FORM_ROWS } from '#contract/case-form.ts';
import { type FieldDefinition, shownColumns } from '#requests/define-request.ts';
import { type FieldProps, FieldTexts } from '../fields/FieldFrame.tsx';
import { EntryField } from './EntryField.tsx';

interface RowsFieldProps extends FieldProps {
  field: FieldDefinition;
  value: FormValue;
  onChange: (value: FormValue) => void;
  onLeave: () => void;
}

/** A field of several rows: each with the same columns, added and taken away one at a time. */
export function RowsField(props: RowsFieldProps) {
  const { id, label, hint, error, required = true, field, value, onChange, onLeave } = props;
  const { t } = useTranslation('request');
  const { t: tc } = useTranslation('common');
  const add = useRef<HTMLButtonElement>(null);
  const rows: readonly FormRow[] = Array.isArray(value) ? value : [];
  const change = (at: number, row: FormRow): void => {
    onChange(rows.map((one, index) => (index === at ? row : one)));
  };
  return (
    <fieldset className={`field rows-field ${error === undefined ? '' : 'has-error'}`}>
      <legend>
        {label}
        {!required && <span className="field-optional"> ({tc('optional')})</span>}
      </legend>
      <FieldTexts id={id} hint={hint} error={error}>
        {rows.map((row, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows have no identity but their place
          <fieldset key={at} className="rows-field-row">
            <legend>{t('rows.row', { number: at + 1 })}</legend>
            {shownColumns(field).map((column) => (
              <EntryField
                key={column.name}
                id={`${id}-${at}-${column.name}`}
                field={column}
                value={row[column.name] ?? null}
                error={undefined}
                onChange={(cell) => {
                  change(at, { ...row, [column.name]: cell as FormRow[string] });
                }}
                onLeave={onLeave}
              />
            ))}
            <button
              type="button"
              className="btn-text"
              onClick={() => {
                onChange(rows.filter((_row, index) => index !== at));
                add.current?.focus();
              }}
            >
              {t('rows.remove', { number: at + 1 })}
            </button>
          </fieldset>
        ))}
        {rows.length < (field.maxRows ?? MAX_FORM_ROWS) && (
          <button
            ref={add}
            id={id}
            type="button"
            className="btn btn-outline-primary btn-sm"
            onClick={() => {
              onChange([...rows, {}]);
            }}
          >
            {t('rows.add')}
          </button>
        )}
      </FieldTexts>
    </fieldset>
  );
}
