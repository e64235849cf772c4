import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Loading } from '../elements/Loading.tsx';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { MessageItem } from './MessageItem.tsx';
import { useMessages } from './use-messages.ts';

/** The last messages, and the way to all of them. */
export function LatestMessages({ shown }: { shown: number }) {
  const { t } = useTranslation('privateArea');
  const { list, loading, error, refetch } = useMessages();
  return (
    <section className="text-section" aria-labelledby="latest-messages">
      <h2 id="latest-messages" className="h4">
        {t('latestMessages')}
      </h2>
      {error !== null && <ProblemNotice error={error} onRetry={refetch} />}
      {loading ? (
        <Loading />
      ) : list.length === 0 ? (
        <p>{t('noMessages')}</p>
      ) : (
        <>
          <ul className="card-list">
            {list.slice(0, shown).map((item) => (
              <li key={item.message.id}>
                <MessageItem item={item} folded />
              </li>
            ))}
          </ul>
          <Link to="/area-personale/messaggi">{t('allMessages')}</Link>
        </>
      )}
    </section>
  );
}
