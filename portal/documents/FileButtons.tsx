import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../elements/Icon.tsx';
import { ACCEPTED } from './chosen-file.ts';

interface FileButtonsProps {
  /** What the file is of, for who does not see where the buttons stand. */
  label: string;
  onFile: (file: File) => void;
  inputId?: string;
}

/** Choose a file, or on a phone take a photo of the document. */
export function FileButtons({ label, onFile, inputId }: FileButtonsProps) {
  const { t } = useTranslation('request');
  const own = useId();
  const id = inputId ?? own;
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement | null): void => {
    const file = input?.files?.[0];
    if (file) {
      onFile(file);
    }
    // The same file may be chosen again after it was taken away.
    if (input) {
      input.value = '';
    }
  };
  return (
    <div className="file-buttons">
      <input
        ref={chooser}
        id={id}
        type="file"
        accept={ACCEPTED}
        className="visually-hidden file-input"
        aria-label={`${t('upload.choose')}: ${label}`}
        onChange={() => {
          take(chooser.current);
        }}
      />
      <label htmlFor={id} className="btn btn-outline-primary btn-sm" aria-hidden="true">
        <Icon name="clip" className="icon-primary me-1" /> {t('upload.choose')}
      </label>
      <input
        ref={camera}
        id={`${id}-camera`}
        type="file"
        accept="image/jpeg,image/png"
        capture="environment"
        className="visually-hidden file-input camera-only"
        aria-label={`${t('upload.photo')}: ${label}`}
        onChange={() => {
          take(camera.current);
        }}
      />
      <label
        htmlFor={`${id}-camera`}
        className="btn btn-outline-primary btn-sm camera-only"
        aria-hidden="true"
      >
        <Icon name="camera" className="icon-primary me-1" /> {t('upload.photo')}
      </label>
    </div>
  );
}
