import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/api-problem.ts';
import { Icon } from '../elements/Icon.tsx';
import type { Sending } from './use-uploads.ts';

interface SendingRowProps {
  sending: Sending;
  onRetry: () => void;
  onCancel: () => void;
}

/** A file on its way, with its real progress; or why it stopped, with a way to try again. */
export function SendingRow({ sending, onRetry, onCancel }: SendingRowProps) {
  const { t } = useTranslation('request');
  const { file, back, share, state, problem } = sending;
  const name = back === undefined ? file.name : `${file.name} + ${back.name}`;
  const percent = Math.round(share * 100);
  const said =
    problem instanceof ApiProblem
      ? (Object.values(problem.fields)[0] ?? problem.detail ?? problem.title)
      : null;
  return (
    <div className={`file-row is-${state}`}>
      <Icon
        name={state === 'failed' ? 'error' : 'upload'}
        className={state === 'failed' ? 'icon-danger' : 'icon-primary'}
      />
      <div className="file-text">
        <span>{name}</span>
        {state === 'sending' && (
          <>
            <progress
              className="file-progress"
              max={100}
              value={percent}
              aria-label={t('upload.progress', { name })}
            />
            <span className="file-facts" aria-hidden="true">
              {percent}%
            </span>
          </>
        )}
        {state === 'waiting' && <output className="file-facts">{t('upload.waiting')}</output>}
        {state === 'failed' && (
          <span className="field-error" role="alert">
            {said ?? t('upload.failed')}
          </span>
        )}
      </div>
      {state !== 'sending' && (
        <button type="button" className="btn-text" onClick={onRetry}>
          {t('upload.retry')}
        </button>
      )}
      <button
        type="button"
        className="btn-text"
        onClick={onCancel}
        aria-label={t('upload.cancelName', { name })}
      >
        {t('upload.cancel')}
      </button>
    </div>
  );
}
