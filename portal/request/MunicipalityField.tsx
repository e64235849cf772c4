import type { FieldProps } from '../fields/FieldFrame.tsx';
import { PlaceField } from '../fields/PlaceField.tsx';
import { usePlace } from '../api/doctors.ts';

const CODE = /^[A-Z]\d{3}$/;

interface MunicipalityFieldProps extends FieldProps {
  /** The code of a municipality; while it is typed, what was typed. */
  value: string;
  onChange: (value: string) => void;
  onLeave: () => void;
}

/** A municipality of the authority, by its first letters; what the form keeps is its code. */
export function MunicipalityField({ value, onChange, ...props }: MunicipalityFieldProps) {
  const code = CODE.test(value) ? value : '';
  const { data } = usePlace(code);
  return (
    <PlaceField
      {...props}
      servedOnly
      value={{ code, name: code === '' ? value : (data?.name ?? '') }}
      onChange={(place) => {
        onChange(place.code === '' ? place.name : place.code);
      }}
    />
  );
}
