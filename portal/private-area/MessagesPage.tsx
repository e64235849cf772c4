import { useTranslation } from 'react-i18next';
import { EmptyState } from '../elements/EmptyState.tsx';
import { Loading } from '../elements/Loading.tsx';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { MessageItem } from './MessageItem.tsx';
import { PrivateAreaFrame } from './PrivateAreaFrame.tsx';
import { useMessages } from './use-messages.ts';

export function MessagesPage() {
  const { t } = useTranslation('privateArea');
  const { list, loading, error, refetch } = useMessages();
  return (
    <PrivateAreaFrame tab="messages">
      <h2 className="visually-hidden">{t('latestMessages')}</h2>
      {error !== null && <ProblemNotice error={error} onRetry={refetch} />}
      {loading ? (
        <Loading lines={6} />
      ) : list.length === 0 ? (
        <EmptyState icon="mail" title={t('noMessages')} />
      ) : (
        <ul className="card-list">
          {list.map((item) => (
            <li key={item.message.id}>
              <MessageItem item={item} />
            </li>
          ))}
        </ul>
      )}
    </PrivateAreaFrame>
  );
}
