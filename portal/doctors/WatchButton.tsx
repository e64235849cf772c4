import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { WATCHES_KEY, watchPlace } from '../api/place-watches.ts';
import { Notice } from '../elements/Notice.tsx';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';

interface WatchButtonProps {
  doctorId: string;
  /** Of the doctor, as it is read. */
  name: string;
  /** The draft in which the doctor was looked for: it says for whom. Absent: oneself. */
  caseId?: string;
}

/** Asks to be told when a place with a full doctor becomes free. */
export function WatchButton({ doctorId, name, caseId }: WatchButtonProps) {
  const { t } = useTranslation('doctors');
  const client = useQueryClient();
  const watching = useMutation({
    mutationFn: () => watchPlace({ doctorId, ...(caseId !== undefined && { caseId }) }),
    onSuccess: () => client.invalidateQueries({ queryKey: WATCHES_KEY }),
  });
  if (watching.isSuccess) {
    return (
      <Notice tone="success" grabsFocus>
        <p className="mb-1">{t('watch.asked', { name })}</p>
        <Link to="/area-personale/attese">{t('watch.see')}</Link>
      </Notice>
    );
  }
  return (
    <div className="my-3">
      {watching.isError && <ProblemNotice error={watching.error} />}
      <button
        type="button"
        className="btn btn-outline-primary btn-sm"
        aria-disabled={watching.isPending}
        onClick={() => {
          if (!watching.isPending) {
            watching.mutate();
          }
        }}
      >
        {watching.isPending ? t('watch.asking') : t('watch.ask')}
        <span className="visually-hidden">: {name}</span>
      </button>
    </div>
  );
}
