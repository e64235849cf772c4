import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../elements/Icon.tsx';
import { type FieldProps, FieldFrame, describedBy } from './FieldFrame.tsx';

interface PasswordFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onLeave?: () => void;
  autoComplete: 'current-password' | 'new-password';
}

/** A password that can be looked at while it is typed, and pasted. */
export function PasswordField(props: PasswordFieldProps) {
  const { t } = useTranslation('common');
  const { id, error, value, onChange, onLeave, autoComplete } = props;
  const [shown, setShown] = useState(false);
  const [caps, setCaps] = useState(false);
  return (
    <FieldFrame {...props}>
      <div className="password-box">
        <input
          id={id}
          name={id}
          type={shown ? 'text' : 'password'}
          className="form-control"
          value={value}
          autoComplete={autoComplete}
          spellCheck={false}
          autoCapitalize="none"
          aria-required
          aria-invalid={error !== undefined}
          aria-describedby={describedBy(props)}
          onChange={(event) => {
            onChange(event.target.value);
          }}
          onKeyUp={(event) => {
            setCaps(event.getModifierState('CapsLock'));
          }}
          onBlur={onLeave}
        />
        <button
          type="button"
          className="password-toggle"
          aria-pressed={shown}
          aria-label={shown ? t('password.hide') : t('password.show')}
          onClick={() => {
            setShown(!shown);
          }}
        >
          <Icon name={shown ? 'passwordHidden' : 'passwordShown'} className="icon-primary" />
        </button>
      </div>
      <output className="field-hint d-block">{caps ? t('password.caps') : ''}</output>
    </FieldFrame>
  );
}
