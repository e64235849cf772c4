import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_REFUSAL_TEXTS } from '#contract/document-refusal.ts';
import type { DocumentRefusal } from '#contract/document.ts';
import { Icon } from '../elements/Icon.tsx';
import { RadioField } from '../fields/RadioField.tsx';
import { useLocalized } from '../i18n/use-texts.ts';
import { refusalBeforeSending } from './chosen-file.ts';
import { FileButtons } from './FileButtons.tsx';

interface FileChoiceProps {
  id: string;
  title: string;
  sides: boolean;
  onSend: (file: File, back?: File) => void;
}

/** One file, or where front and back are asked two photos, one after the other. */
export function FileChoice({ id, title, sides, onSend }: FileChoiceProps) {
  const { t } = useTranslation('request');
  const { say } = useLocalized();
  const [twoPhotos, setTwoPhotos] = useState(false);
  const [front, setFront] = useState<File>();
  const [refusal, setRefusal] = useState<DocumentRefusal>();
  const turned = useRef(false);
  useEffect(() => {
    // The chooser of one side has made room for that of the other, and taken the focus with it.
    if (turned.current) {
      turned.current = false;
      document.getElementById(id)?.focus();
    }
  });
  const turn = (file: File | undefined): void => {
    turned.current = true;
    setFront(file);
  };
  const take = (file: File, then: (file: File) => void): void => {
    const refused = refusalBeforeSending(file);
    setRefusal(refused);
    if (refused === undefined) {
      then(file);
    }
  };
  return (
    <>
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
              onSend(sound);
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
              take(file, turn);
            }}
          />
        </>
      )}
      {twoPhotos && front !== undefined && (
        <>
          <output className="mb-1 d-block">
            <Icon name="checkCircle" className="icon-success" />{' '}
            {t('upload.thenBack', { name: front.name })}
          </output>
          <FileButtons
            inputId={id}
            label={`${title}, ${t('upload.back')}`}
            onFile={(file) => {
              take(file, (back) => {
                onSend(front, back);
                setFront(undefined);
              });
            }}
          />
          <button
            type="button"
            className="btn-text"
            onClick={() => {
              turn(undefined);
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
    </>
  );
}
