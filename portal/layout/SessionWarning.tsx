import { useEffect, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { renewSession } from '../api/account.ts';
import { SESSION_KEY } from '../api/query-client.ts';
import { serverNow } from '../api/server-clock.ts';
import { fetchSession, useSession } from '../api/session.ts';
import { Dialog } from '../elements/Dialog.tsx';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { clockTime } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import { leave } from './leave.ts';

const WARN_BEFORE_MS = 120_000;

/** The browser's timers count in 31 bits. */
function inTimerRange(ms: number): number {
  return Math.min(Math.max(1000, ms), 2 ** 31 - 1);
}

/**
 * Two minutes before the session ends asks whether to go on (WCAG 2.2.1). The end is asked of the
 * server once more first: other calls and other windows move it.
 */
export function SessionWarning() {
  const { t } = useTranslation('common');
  const { locale } = useLocalized();
  const client = useQueryClient();
  const { data: session } = useSession();
  const [warned, setWarned] = useState<{ session: string; endsAt: number } | null>(null);
  const expiresAt = session ? Date.parse(session.expiresAt) : null;
  const renewal = useMutation({
    mutationFn: renewSession,
    onSuccess: (renewed) => {
      setWarned(null);
      client.setQueryData(SESSION_KEY, renewed);
    },
  });
  const leaving = useMutation({ mutationFn: leave });

  useEffect(() => {
    if (expiresAt === null) {
      return undefined;
    }
    const ask = async (): Promise<void> => {
      const now = await client.fetchQuery({
        queryKey: SESSION_KEY,
        queryFn: fetchSession,
        staleTime: 0,
      });
      const endsAt = now ? Date.parse(now.expiresAt) : 0;
      const left = endsAt - serverNow();
      if (now && left > 0 && left <= WARN_BEFORE_MS) {
        setWarned({ session: now.expiresAt, endsAt });
      }
    };
    const warning = setTimeout(
      () => void ask().catch(() => undefined),
      inTimerRange(expiresAt - WARN_BEFORE_MS - serverNow()),
    );
    const end = setTimeout(
      () => void client.invalidateQueries({ queryKey: SESSION_KEY }),
      inTimerRange(expiresAt - serverNow() + 1000),
    );
    return () => {
      clearTimeout(warning);
      clearTimeout(end);
    };
  }, [expiresAt, client]);

  if (warned === null || warned.session !== session?.expiresAt) {
    return null;
  }
  return (
    <Dialog
      title={t('session.warningTitle')}
      onClose={() => {
        renewal.mutate();
      }}
      actions={
        <>
          <button
            type="button"
            className="btn btn-primary"
            onClick={() => {
              renewal.mutate();
            }}
          >
            {t('session.goOn')}
          </button>
          <button
            type="button"
            className="btn btn-outline-primary"
            onClick={() => {
              leaving.mutate();
            }}
          >
            {t('account.signOut')}
          </button>
        </>
      }
    >
      <p>{t('session.warningText', { time: clockTime(warned.endsAt, locale) })}</p>
      {renewal.isError && <ProblemNotice error={renewal.error} />}
      {leaving.isError && <ProblemNotice error={leaving.error} />}
    </Dialog>
  );
}
