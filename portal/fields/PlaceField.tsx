/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a datalist can neither carry codes nor be styled */
import { useTranslation } from 'react-i18next';
import type { Place } from '#contract/place.ts';
import { type FieldProps, FieldFrame, describedBy } from './FieldFrame.tsx';
import type { ChosenPlace } from './chosen-place.ts';
import { usePlaceOptions } from './use-place-options.ts';

interface PlaceFieldProps extends FieldProps {
  value: ChosenPlace;
  onChange: (place: ChosenPlace, found?: Place) => void;
  onLeave?: () => void;
  servedOnly?: boolean;
}

/** A municipality or a state, by its first letters (WAI-ARIA combobox with a list). */
export function PlaceField(props: PlaceFieldProps) {
  const { t } = useTranslation('common');
  const { id, value, onChange, onLeave, error, servedOnly = false } = props;
  const nameOf = usePlaceName();
  const choose = (place: Place): void => {
    onChange({ code: place.code, name: nameOf(place) }, place);
  };
  const search = usePlaceOptions(value, servedOnly, choose);
  const { options, active, shown } = search;
  const hint = props.hint ?? t('place.hint');
  return (
    <FieldFrame {...props} hint={hint}>
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
          aria-describedby={describedBy({ ...props, hint })}
          value={value.name}
          onChange={(event) => {
            onChange({ code: '', name: event.target.value });
            search.open();
          }}
          onKeyDown={search.onKeyDown}
          onBlur={() => {
            search.close();
            onLeave?.();
          }}
        />
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={props.label}
          className="combobox-list"
          hidden={!shown}
        >
          {options.map((place, index) => (
            <div
              key={place.code}
              id={`${id}-option-${index}`}
              role="option"
              aria-selected={index === active}
              // Before the field loses the focus: a click would come after its blur.
              onPointerDown={(event) => {
                event.preventDefault();
                search.close();
                choose(place);
              }}
            >
              {nameOf(place)}
            </div>
          ))}
        </div>
        <output className={search.nothing ? 'field-hint d-block' : 'visually-hidden'}>
          {search.nothing && t('place.none')}
          {shown && t('place.found', { count: options.length })}
        </output>
      </div>
    </FieldFrame>
  );
}

/** "Legnano (MI)", "Marocco (Stato estero)", "Fiume (FM, fino al 1947)". */
function usePlaceName(): (place: Place) => string {
  const { t } = useTranslation('common');
  return ({ name, province, until }) =>
    until === null
      ? `${name} (${province ?? t('place.foreign')})`
      : `${name} (${province ?? t('place.foreign')}, ${t('place.until', { year: until.slice(0, 4) })})`;
}
