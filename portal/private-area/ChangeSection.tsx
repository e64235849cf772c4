import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface ChangeSectionProps {
  id: string;
  title: string;
  current: ReactNode;
  /** Whether the form is in sight from the start: something in it waits to go on. */
  opened?: boolean;
  children: (close: () => void) => ReactNode;
}

/** A datum of the profile with its form behind a "change" button. */
export function ChangeSection({
  id,
  title,
  current,
  opened = false,
  children,
}: ChangeSectionProps) {
  const { t } = useTranslation('profile');
  const [open, setOpen] = useState(opened);
  return (
    <section className="text-section" aria-labelledby={id}>
      <div className="summary-head">
        <h2 id={id} className="h4">
          {title}
        </h2>
        <button
          type="button"
          className="btn-text"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? t('closeForm') : t('change')}
          <span className="visually-hidden">: {title}</span>
        </button>
      </div>
      <p>{current}</p>
      {open &&
        children(() => {
          setOpen(false);
        })}
    </section>
  );
}
