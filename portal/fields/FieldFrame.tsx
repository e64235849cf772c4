import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../elements/Icon.tsx';

export interface FieldProps {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  /** A filter: nobody takes it for something to fill in, so "optional" goes without saying. */
  filter?: boolean;
}

/** Ids of the texts that describe a field, for `aria-describedby`. */
export function describedBy({ id, hint, error }: FieldProps): string | undefined {
  const ids = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(
    (one) => one !== false,
  );
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** Label above, hint under it, the field, its fault in words: the same for every field. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  required = true,
  filter = false,
  children,
}: FieldProps & { children: ReactNode }) {
  const { t } = useTranslation('common');
  return (
    <div className={`field ${error === undefined ? '' : 'has-error'}`}>
      <label htmlFor={id}>
        {label}
        {!required && !filter && <span className="field-optional"> ({t('optional')})</span>}
      </label>
      <FieldTexts id={id} hint={hint} error={error}>
        {children}
      </FieldTexts>
    </div>
  );
}

/** Hint before and fault after a field or a group of fields. */
export function FieldTexts({
  id,
  hint,
  error,
  children,
}: Pick<FieldProps, 'id' | 'hint' | 'error'> & { children: ReactNode }) {
  return (
    <>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children}
      {error !== undefined && (
        <p id={`${id}-error`} className="field-error">
          <Icon name="error" size="sm" className="icon-danger" /> {error}
        </p>
      )}
    </>
  );
}
