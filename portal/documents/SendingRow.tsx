import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/api-problem.ts';
import { Icon } from '../elements/Icon.tsx';
import type { Sending } from './use-uploads.ts';

interface SendingRowProps {
  sending: Sending;
  onRetry: () => void;
  /** To choose another file in place of one that was refused. */
  onReplace: () => void;
  onCancel: () => void;
}

/** A file on its way, with its real progress; or why it stopped, with a way to try again or to choose another. */
export function SendingRow(props: SendingRowProps) {
  const { t } = useTranslation('request');
  const { file, back, share, state, problem } = props.sending;
  const name = back === undefined ? file.name : `${file.name} + ${back.name}`;
  const percent = Math.round(share * 100);
  const stopped = state === 'refused' || state === 'failed';
  const said =
    problem instanceof ApiProblem
      ? (Object.values(problem.fields)[0] ?? problem.detail ?? problem.title)
      : null;
  return (
    <div className={`file-row is-${state}`}>
      <Icon
        name={stopped ? 'error' : 'upload'}
        className={stopped ? 'icon-danger' : 'icon-primary'}
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
        {stopped && (
          <span className="field-error" role="alert">
            {said ?? t('upload.failed')}
          </span>
        )}
      </div>
      <RowActs name={name} {...props} />
    </div>
  );
}

/** What can be done with it now. */
function RowActs({
  name,
  sending: { state },
  onRetry,
  onReplace,
  onCancel,
}: SendingRowProps & { name: string }) {
  const { t } = useTranslation('request');
  const refused = state === 'refused';
  return (
    <>
      {refused && (
        <button
          type="button"
          className="btn-text"
          onClick={onReplace}
          aria-label={t('upload.replaceName', { name })}
        >
          {t('upload.replace')}
        </button>
      )}
      {(state === 'waiting' || state === 'failed') && (
        <button type="button" className="btn-text" onClick={onRetry}>
          {t('upload.retry')}
        </button>
      )}
      <button
        type="button"
        className="btn-text"
        onClick={onCancel}
        aria-label={t(refused ? 'upload.removeName' : 'upload.cancelName', { name })}
      >
        {t(refused ? 'upload.remove' : 'upload.cancel')}
      </button>
    </>
  );
}
