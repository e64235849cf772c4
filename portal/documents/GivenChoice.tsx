import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenDocument } from '#contract/document.ts';
import { REQUESTS } from '#requests/index.ts';
import { Icon } from '../elements/Icon.tsx';
import { civilDayOf, shortDate } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';

interface GivenChoiceProps {
  /** What the document is of, for who does not see where the buttons stand. */
  title: string;
  given: readonly GivenDocument[];
  busy: boolean;
  onReuse: (documentId: string) => void;
}

/** Pictures beyond this are not fetched for a thumbnail over a phone's connection. */
const THUMB_BYTES = 1024 * 1024;

/** Documents of earlier requests, each to look at and to use again without sending it. */
export function GivenChoice({ title, given, busy, onReuse }: GivenChoiceProps) {
  const { t } = useTranslation('request');
  const id = useId();
  if (given.length === 0) {
    return null;
  }
  return (
    <div className="given-choice">
      <p className="mb-1 fw-semibold" id={id}>
        {t('upload.given')}
        <span className="visually-hidden">: {title}</span>
      </p>
      <ul className="file-list" aria-labelledby={id}>
        {given.map((document) => (
          <li key={document.id} className="file-row">
            <GivenPicture document={document} />
            <GivenText document={document} />
            <button
              type="button"
              className="btn btn-outline-primary btn-sm"
              disabled={busy}
              aria-label={t('upload.reuseName', {
                name: document.fileName,
                date: shortDate(civilDayOf(document.givenAt)),
              })}
              onClick={() => {
                onReuse(document.id);
              }}
            >
              {t('upload.reuse')}
            </button>
          </li>
        ))}
      </ul>
      <p className="mb-1">{t('upload.orNew')}</p>
    </div>
  );
}

function GivenPicture({ document: { id, mediaType, size } }: { document: GivenDocument }) {
  return mediaType?.startsWith('image/') === true && size <= THUMB_BYTES ? (
    <img className="given-picture" src={`/api/documents/${id}/content`} alt="" loading="lazy" />
  ) : (
    <Icon name="file" className="icon-primary" />
  );
}

function GivenText({ document }: { document: GivenDocument }) {
  const { t } = useTranslation('request');
  const { say } = useLocalized();
  const { id, fileName, givenAt, type, expiresOn } = document;
  return (
    <div className="file-text">
      <a href={`/api/documents/${id}/content`} target="_blank" rel="noreferrer">
        {fileName}
        <span className="visually-hidden"> ({t('upload.opens')})</span>
      </a>
      <span className="file-facts">
        {t('upload.givenOn', {
          date: shortDate(civilDayOf(givenAt)),
          request: say(REQUESTS[type].title),
        })}
        {expiresOn !== null && ` · ${t('upload.validTo', { date: shortDate(expiresOn) })}`}
      </span>
    </div>
  );
}
