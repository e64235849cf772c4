import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { PlaceWatchState, PlaceWatchView } from '#contract/place-watch.ts';
import { REQUESTS } from '#requests/index.ts';
import { WATCHES_KEY, acceptOffer, leaveWatch } from '../api/place-watches.ts';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { spokenDate, spokenMoment } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';

const TONES: Readonly<Record<PlaceWatchState, string>> = {
  WAITING: 'state-wait',
  OFFERED: 'state-good',
  TAKEN: 'state-good',
  LAPSED: 'state-plain',
  LEFT: 'state-plain',
  EXPIRED: 'state-plain',
  ENDED: 'state-plain',
};

/** A place that one waits for, and what can be done about it: ask for it, or wait no more. */
export function WatchCard({ watch }: { watch: PlaceWatchView }) {
  const { t } = useTranslation('privateArea');
  const { locale } = useLocalized();
  const navigate = useNavigate();
  const client = useQueryClient();
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: WATCHES_KEY });
  const accepting = useMutation({
    mutationFn: () => acceptOffer(watch.id),
    onSuccess: async ({ caseId, type }) => {
      await navigate(`/richiesta/${REQUESTS[type].slug}/${caseId}/doctor`);
    },
    onError: refresh,
  });
  const leaving = useMutation({ mutationFn: () => leaveWatch(watch.id), onSuccess: refresh });
  const { doctor, state, offeredUntil } = watch;
  const name = `${doctor.surname} ${doctor.name}`;
  const busy = accepting.isPending || leaving.isPending;
  const goesOn = state === 'WAITING' || state === 'OFFERED';
  return (
    <article className="case-card">
      <div className="doctor-head">
        <h2 className="h5">
          <Link to={`/medici/${doctor.id}`}>{name}</Link>
        </h2>
        <span className={`badge ${TONES[state]}`}>{t(`watches.state.${state}`)}</span>
      </div>
      {watch.beneficiaryName !== null && (
        <p className="mb-1">{t('watches.forWhom', { name: watch.beneficiaryName })}</p>
      )}
      <p className="case-facts">
        {doctor.zoneName} · {t('watches.since', { moment: spokenMoment(watch.watchedAt, locale) })}
      </p>
      {state === 'WAITING' && (
        <p className="mb-0">{t('watches.until', { date: spokenDate(watch.expiresOn, locale) })}</p>
      )}
      {offeredUntil !== null && (
        <p className="mb-0 fw-semibold">
          {t('watches.offered', { date: spokenDate(offeredUntil, locale) })}
        </p>
      )}
      {accepting.isError && <ProblemNotice error={accepting.error} />}
      {leaving.isError && <ProblemNotice error={leaving.error} />}
      {goesOn && (
        <div className="button-row mt-3">
          {state === 'OFFERED' && (
            <button
              type="button"
              className="btn btn-primary btn-sm"
              disabled={busy}
              onClick={() => {
                accepting.mutate();
              }}
            >
              {accepting.isPending ? t('watches.accepting') : t('watches.accept')}
              <span className="visually-hidden">: {name}</span>
            </button>
          )}
          <button
            type="button"
            className="btn btn-outline-danger btn-sm"
            disabled={busy}
            onClick={() => {
              leaving.mutate();
            }}
          >
            {t('watches.leave')}
            <span className="visually-hidden">: {name}</span>
          </button>
        </div>
      )}
    </article>
  );
}
