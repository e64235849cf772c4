import { useTranslation } from 'react-i18next';
import { DOCUMENT_REFUSAL_TEXTS } from '#contract/document-refusal.ts';
import type { DocumentView } from '#contract/document.ts';
import { Icon } from '../elements/Icon.tsx';
import { AdviceNote } from './AdviceNote.tsx';
import { fileSize } from '../format/file-size.ts';
import { civilDayOf, shortDate } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';

interface DocumentRowProps {
  document: DocumentView;
  /** Absent where the file can no longer be removed. */
  onRemove?: () => void;
  removing?: boolean;
}

const ICON_OF = {
  READY: { name: 'checkCircle', className: 'icon-success' },
  REFUSED: { name: 'error', className: 'icon-danger' },
  RECEIVED: { name: 'clock', className: 'icon-primary' },
} as const;

/** An uploaded file: its name, where its checks stand, the reason beside it if it was refused. */
export function DocumentRow({ document, onRemove, removing = false }: DocumentRowProps) {
  const { t } = useTranslation('request');
  const { say, locale } = useLocalized();
  const { status, refusal, fileName } = document;
  const pages = document.pages === null ? '' : ` · ${t('upload.pages', { count: document.pages })}`;
  return (
    <div className={`file-row is-${status.toLowerCase()}`}>
      <Icon {...ICON_OF[status]} />
      <div className="file-text">
        {status === 'READY' ? (
          <a href={`/api/documents/${document.id}/content`} target="_blank" rel="noreferrer">
            {fileName}
            <span className="visually-hidden"> ({t('upload.opens')})</span>
          </a>
        ) : (
          <span>{fileName}</span>
        )}
        <span className="file-facts">
          {fileSize(document.size, locale)}
          {pages} · {t(document.reading ? 'upload.reading' : `upload.status.${status}`)}
        </span>
        {document.reused !== null && (
          <span className="file-facts">
            {t('upload.reused', { date: shortDate(civilDayOf(document.reused.givenAt)) })}
          </span>
        )}
        {onRemove && <AdviceNote advice={document.advice} />}
        {status === 'REFUSED' && (
          <span className="field-error">
            {refusal === null ? t('upload.refused') : say(DOCUMENT_REFUSAL_TEXTS[refusal])}
          </span>
        )}
      </div>
      {onRemove && (
        <button
          type="button"
          className="btn-text file-remove"
          disabled={removing}
          onClick={onRemove}
          aria-label={t('upload.removeName', { name: fileName })}
        >
          <Icon name="deleteBin" className="icon-primary" /> {t('upload.remove')}
        </button>
      )}
    </div>
  );
}
