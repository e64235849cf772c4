import { useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

function subscribe(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

/** While the device says it has no network: nothing is lost, and a way to try again. */
export function OfflineBanner() {
  const { t } = useTranslation('common');
  const client = useQueryClient();
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  if (online) {
    return null;
  }
  return (
    <div className="offline-banner" role="alert">
      <span>{t('problem.offlineBanner')}</span>
      <button
        type="button"
        className="btn btn-sm btn-outline-primary bg-white"
        onClick={() => void client.refetchQueries({ type: 'active' })}
      >
        {t('problem.retry')}
      </button>
    </div>
  );
}
