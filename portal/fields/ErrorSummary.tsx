import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface ErrorSummaryProps {
  /** Faults by field id, and what each field is called. */
  errors: Readonly<Record<string, string | undefined>>;
  labels: Readonly<Record<string, string>>;
}

/** The index of what is wrong, above the form, each line a way to its field; takes the focus. */
export function ErrorSummary({ errors, labels }: ErrorSummaryProps) {
  const { t } = useTranslation('common');
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors).filter(([, text]) => text !== undefined);
  useEffect(() => {
    if (entries.length > 0) {
      box.current?.focus();
    }
    // Only a new try to send moves the focus, not each corrected letter.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [errors]);
  if (entries.length === 0) {
    return null;
  }
  return (
    <div ref={box} tabIndex={-1} role="alert" className="alert alert-danger error-summary">
      <h2 className="h5">{t('errors.title')}</h2>
      <ul>
        {entries.map(([name, text]) => (
          <li key={name}>
            <a
              href={`#${name}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(name)?.focus();
              }}
            >
              {labels[name] ?? name}
            </a>
            : {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
