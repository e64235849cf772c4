import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { endOtherSessions, endSession, useSessions } from '../api/account.ts';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { QueryContent } from '../elements/QueryContent.tsx';
import { spokenMoment } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import { deviceOf } from './device-name.ts';

/** The devices on which one is signed in, each with a way to end it (ASVS 7.5.2). */
export function SessionList() {
  const { t } = useTranslation('profile');
  const { locale } = useLocalized();
  const client = useQueryClient();
  const sessions = useSessions();
  const ending = useMutation({
    mutationFn: (sessionId: string | null) =>
      sessionId === null ? endOtherSessions() : endSession(sessionId),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  });
  return (
    <section className="text-section" aria-labelledby="sessions">
      <h2 id="sessions" className="h4">
        {t('sessions.title')}
      </h2>
      <p>{t('sessions.text')}</p>
      {ending.isError && <ProblemNotice error={ending.error} />}
      <QueryContent query={sessions}>
        {(rows) => (
          <>
            <ul className="session-list">
              {rows.map((row) => (
                <li key={row.id}>
                  <div>
                    <strong>{deviceOf(row.userAgent) ?? t('sessions.unknown')}</strong>
                    {row.current && <span className="badge state-good">{t('sessions.this')}</span>}
                    <br />
                    <span className="small">
                      {t('sessions.since', { moment: spokenMoment(row.authenticatedAt, locale) })} ·{' '}
                      {t('sessions.seen', { moment: spokenMoment(row.lastSeenAt, locale) })} ·{' '}
                      {row.ipAddress}
                    </span>
                  </div>
                  {!row.current && (
                    <button
                      type="button"
                      className="btn btn-outline-primary btn-sm"
                      disabled={ending.isPending}
                      onClick={() => {
                        ending.mutate(row.id);
                      }}
                    >
                      {t('sessions.end')}
                    </button>
                  )}
                </li>
              ))}
            </ul>
            {rows.length > 1 && (
              <button
                type="button"
                className="btn btn-outline-danger"
                disabled={ending.isPending}
                onClick={() => {
                  ending.mutate(null);
                }}
              >
                {t('sessions.endOthers')}
              </button>
            )}
          </>
        )}
      </QueryContent>
    </section>
  );
}
