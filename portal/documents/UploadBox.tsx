import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_REFUSAL_TEXTS } from '#contract/document-refusal.ts';
import type { DocumentRefusal, DocumentView } from '#contract/document.ts';
import { Icon } from '../elements/Icon.tsx';
import { RadioField } from '../fields/RadioField.tsx';
import { useLocalized } from '../i18n/use-texts.ts';
import { refusalBeforeSending } from './chosen-file.ts';
import { DocumentRow } from './DocumentRow.tsx';
import { FileButtons } from './FileButtons.tsx';
import { SendingRow } from './SendingRow.tsx';
import type { Sending } from './use-uploads.ts';

interface UploadBoxProps {
  id: string;
  title: string;
  hint: string;
  required: boolean;
  /** Front and back are asked: as one file, or as two photos that become one document. */
  sides: boolean;
  error?: string | undefined;
  documents: readonly DocumentView[];
  sendings: readonly Sending[];
  onSend: (file: File, back?: File) => void;
  onRetry: (key: string) => void;
  onCancel: (key: string) => void;
  onRemove?: (documentId: string) => void;
  removing?: boolean;
}

/** One document that is asked: what is there already, what is on its way, and how to add it. */
export function UploadBox(props: UploadBoxProps) {
  const { id, title, hint, required, sides, error, documents, sendings } = props;
  const { t } = useTranslation('request');
  const { t: tc } = useTranslation('common');
  const { say } = useLocalized();
  const [twoPhotos, setTwoPhotos] = useState(false);
  const [front, setFront] = useState<File>();
  const [refusal, setRefusal] = useState<DocumentRefusal>();
  const take = (file: File, then: (file: File) => void): void => {
    const refused = refusalBeforeSending(file);
    setRefusal(refused);
    if (refused === undefined) {
      then(file);
    }
  };
  return (
    <section
      className={`upload-box ${error === undefined ? '' : 'has-error'}`}
      aria-labelledby={`${id}-title`}
    >
      <h3 id={`${id}-title`} className="h5">
        {title}
        {!required && <span className="field-optional"> ({tc('optional')})</span>}
      </h3>
      <p className="field-hint">{hint}</p>
      {(documents.length > 0 || sendings.length > 0) && (
        <ul className="file-list">
          {documents.map((document) => (
            <li key={document.id}>
              <DocumentRow
                document={document}
                removing={props.removing ?? false}
                {...(props.onRemove && {
                  onRemove: () => {
                    props.onRemove?.(document.id);
                  },
                })}
              />
            </li>
          ))}
          {sendings.map((sending) => (
            <li key={sending.key}>
              <SendingRow
                sending={sending}
                onRetry={() => {
                  props.onRetry(sending.key);
                }}
                onCancel={() => {
                  props.onCancel(sending.key);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {sides && (
        <RadioField
          id={`${id}-sides`}
          label={t('upload.how')}
          inline={false}
          value={twoPhotos ? 'two' : 'one'}
          onChange={(choice) => {
            setTwoPhotos(choice === 'two');
            setFront(undefined);
          }}
          options={[
            { value: 'one', label: t('upload.oneFile') },
            { value: 'two', label: t('upload.twoPhotos') },
          ]}
        />
      )}
      {!twoPhotos && (
        <FileButtons
          inputId={id}
          label={title}
          onFile={(file) => {
            take(file, (sound) => {
              props.onSend(sound);
            });
          }}
        />
      )}
      {twoPhotos && front === undefined && (
        <>
          <p className="mb-1">{t('upload.frontFirst')}</p>
          <FileButtons
            inputId={id}
            label={`${title}, ${t('upload.front')}`}
            onFile={(file) => {
              take(file, setFront);
            }}
          />
        </>
      )}
      {twoPhotos && front !== undefined && (
        <>
          <p className="mb-1" role="status">
            <Icon name="checkCircle" className="icon-success" />{' '}
            {t('upload.thenBack', { name: front.name })}
          </p>
          <FileButtons
            inputId={id}
            label={`${title}, ${t('upload.back')}`}
            onFile={(file) => {
              take(file, (back) => {
                props.onSend(front, back);
                setFront(undefined);
              });
            }}
          />
          <button
            type="button"
            className="btn-text"
            onClick={() => {
              setFront(undefined);
            }}
          >
            {t('upload.otherFront')}
          </button>
        </>
      )}
      {refusal !== undefined && (
        <p className="field-error" role="alert">
          <Icon name="error" className="icon-danger" /> {say(DOCUMENT_REFUSAL_TEXTS[refusal])}
        </p>
      )}
      {error !== undefined && (
        <p className="field-error">
          <Icon name="error" className="icon-danger" /> {error}
        </p>
      )}
    </section>
  );
}
