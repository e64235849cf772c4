import { useTranslation } from 'react-i18next';
import { Icon } from '../elements/Icon.tsx';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { clockTime } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import type { DraftState } from './draft-saver.ts';

/** "Bozza salvata alle 10:42": where the draft stands, always in sight. */
export function SaveState({ draft, onRetry }: { draft: DraftState; onRetry: () => void }) {
  const { t } = useTranslation('request');
  const { locale } = useLocalized();
  const { status, savedAt, problem, joined } = draft;
  const text =
    status === 'saved'
      ? savedAt === null
        ? t('draft.kept')
        : t('draft.savedAt', { time: clockTime(savedAt, locale) })
      : status === 'failed'
        ? t('draft.failed')
        : status === 'conflict'
          ? t('draft.conflict')
          : t('draft.saving');
  return (
    <>
      <output className="save-state d-block" data-state={status}>
        <Icon
          name={status === 'saved' ? 'checkCircle' : status === 'failed' ? 'error' : 'refresh'}
          className={status === 'failed' ? 'icon-danger' : 'icon-primary'}
        />{' '}
        {text}
        {joined && status === 'saved' && ` ${t('draft.joined')}`}
      </output>
      {status === 'failed' && <ProblemNotice error={problem} onRetry={onRetry} showFields />}
    </>
  );
}
