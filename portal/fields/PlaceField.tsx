import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '#contract/place.ts';
import { usePlaces } from '../api/doctors.ts';
import { type FieldProps, FieldFrame, describedBy } from './FieldFrame.tsx';

/** A place as it was chosen: what is kept, and what the field shows. */
export interface ChosenPlace {
  code: string;
  name: string;
}

interface PlaceFieldProps extends FieldProps {
  value: ChosenPlace;
  onChange: (place: ChosenPlace, found?: Place) => void;
  onLeave?: () => void;
  servedOnly?: boolean;
}

const TYPING_PAUSE_MS = 250;

/** A municipality or a state, by its first letters (WAI-ARIA combobox with a list). */
export function PlaceField(props: PlaceFieldProps) {
  const { t } = useTranslation('common');
  const { id, value, onChange, onLeave, error, servedOnly = false } = props;
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [asked, setAsked] = useState('');
  const typed = value.name;
  useEffect(() => {
    const pause = setTimeout(() => {
      setAsked(value.code === '' ? typed : '');
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(pause);
    };
  }, [typed, value.code]);
  const places = usePlaces(asked, servedOnly);
  const options = value.code === '' && asked.trim().length >= 2 ? (places.data ?? []) : [];
  const shown = open && options.length > 0;

  const choose = (place: Place): void => {
    onChange({ code: place.code, name: nameOf(place, t('place.foreign')) }, place);
    setOpen(false);
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((before) => (options.length === 0 ? -1 : cycle(before + step, options.length)));
    } else if (event.key === 'Enter' && shown) {
      event.preventDefault();
      const place = options[Math.max(0, active)];
      if (place) {
        choose(place);
      }
    } else if (event.key === 'Escape') {
      setOpen(false);
    }
  };
  return (
    <FieldFrame {...props} hint={props.hint ?? t('place.hint')}>
      <div className="combobox">
        <input
          id={id}
          type="text"
          className="form-control"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          {...(shown && active >= 0 && { 'aria-activedescendant': `${id}-option-${active}` })}
          aria-required={props.required ?? true}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy({ ...props, hint: props.hint ?? '' })}
          value={typed}
          onChange={(event) => {
            onChange({ code: '', name: event.target.value });
            setOpen(true);
            setActive(-1);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setOpen(false);
            onLeave?.();
          }}
        />
        <ul
          id={`${id}-list`}
          role="listbox"
          aria-label={props.label}
          className="combobox-list"
          hidden={!shown}
        >
          {options.map((place, index) => (
            <li
              key={place.code}
              id={`${id}-option-${index}`}
              role="option"
              aria-selected={index === active}
              // Before the field loses the focus: a click would come after its blur.
              onPointerDown={(event) => {
                event.preventDefault();
                choose(place);
              }}
            >
              {nameOf(place, t('place.foreign'))}
            </li>
          ))}
        </ul>
        <p className="visually-hidden" role="status">
          {open && asked.trim().length >= 2 && value.code === '' && places.data
            ? options.length === 0
              ? t('place.none')
              : t('place.found', { count: options.length })
            : ''}
        </p>
        {open && value.code === '' && places.data?.length === 0 && asked.trim().length >= 2 && (
          <p className="field-hint">{t('place.none')}</p>
        )}
      </div>
    </FieldFrame>
  );
}

/** "Legnano (MI)", "Marocco (Stato estero)". */
function nameOf(place: Place, foreign: string): string {
  return `${place.name} (${place.province ?? foreign})`;
}

function cycle(index: number, length: number): number {
  return (index + length) % length;
}
