import { useTranslation } from 'react-i18next';

interface PagerProps {
  page: number;
  pages: number;
  label: string;
  onPage: (page: number) => void;
}

/** Previous and next page of a list, with where one stands. */
export function Pager({ page, pages, label, onPage }: PagerProps) {
  const { t } = useTranslation('common');
  if (pages <= 1) {
    return null;
  }
  return (
    <nav aria-label={label} className="pager">
      <button
        type="button"
        className="btn btn-outline-primary btn-sm"
        disabled={page <= 1}
        onClick={() => {
          onPage(page - 1);
        }}
      >
        {t('pager.previous')}
      </button>
      <span aria-live="polite">{t('pager.where', { page, pages })}</span>
      <button
        type="button"
        className="btn btn-outline-primary btn-sm"
        disabled={page >= pages}
        onClick={() => {
          onPage(page + 1);
        }}
      >
        {t('pager.next')}
      </button>
    </nav>
  );
}
