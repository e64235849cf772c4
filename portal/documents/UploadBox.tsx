import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView, GivenDocument } from '#contract/document.ts';
import { Icon } from '../elements/Icon.tsx';
import { DocumentRow } from './DocumentRow.tsx';
import { FileChoice } from './FileChoice.tsx';
import { GivenChoice } from './GivenChoice.tsx';
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
  /** Documents given before that may be used again in its place. */
  given?: readonly GivenDocument[];
  onReuse?: (documentId: string) => void;
  reusing?: boolean;
}

/** One document that is asked: what is there already, what is on its way, and how to add it. */
export function UploadBox(props: UploadBoxProps) {
  const { id, title, hint, required, sides, error, documents, sendings } = props;
  const { t } = useTranslation('request');
  const { t: tc } = useTranslation('common');
  const heading = useRef<HTMLHeadingElement>(null);
  /** Before an act that takes away what has the focus: it must not fall back to the page's start. */
  const keepFocus = (): void => {
    heading.current?.focus();
  };
  /** The refused file that the next one takes the place of. */
  const replaced = useRef<string>(undefined);
  const others = useRef<HTMLDetailsElement>(null);
  /** Opens the chooser on what was asked; out of its fold first, where nothing can take the focus. */
  const chooseAnother = (refused: string): void => {
    replaced.current = refused;
    others.current?.setAttribute('open', '');
    const chooser = document.getElementById(id);
    chooser?.focus();
    chooser?.click();
  };
  const makeRoom = (): void => {
    keepFocus();
    if (replaced.current !== undefined) {
      props.onCancel(replaced.current);
      replaced.current = undefined;
    }
  };
  const choice = (
    <>
      <GivenChoice
        title={title}
        given={props.given ?? []}
        busy={props.reusing ?? false}
        onReuse={(documentId) => {
          makeRoom();
          props.onReuse?.(documentId);
        }}
      />
      <FileChoice
        id={id}
        title={title}
        sides={sides}
        onSend={(file, back) => {
          makeRoom();
          props.onSend(file, back);
        }}
      />
    </>
  );
  return (
    <section
      className={`upload-box ${error === undefined ? '' : 'has-error'}`}
      aria-labelledby={`${id}-title`}
    >
      <h3 ref={heading} id={`${id}-title`} tabIndex={-1} className="h5">
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
                    keepFocus();
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
                onReplace={() => {
                  chooseAnother(sending.key);
                }}
                onCancel={() => {
                  keepFocus();
                  props.onCancel(sending.key);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {documents.some(({ status }) => status !== 'REFUSED') ? (
        <details ref={others} className="more-files">
          <summary>
            {t('upload.another')}
            <span className="visually-hidden">: {title}</span>
          </summary>
          {choice}
        </details>
      ) : (
        choice
      )}
      {error !== undefined && (
        <p className="field-error">
          <Icon name="error" className="icon-danger" /> {error}
        </p>
      )}
    </section>
  );
}
