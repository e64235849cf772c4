import { useTranslation } from 'react-i18next';
import { PlaceField } from '../fields/PlaceField.tsx';
import { TextField } from '../fields/TextField.tsx';
import type { Form } from '../fields/use-form.ts';
import type { RegistrationValues } from './registration-form.ts';

interface AddressFieldsProps {
  form: Form<RegistrationValues>;
  street: 'street' | 'domicileStreet';
  place: 'place' | 'domicilePlace';
  postcode: 'postcode' | 'domicilePostcode';
  servedOnly?: boolean;
}

/** Street, municipality and postcode; choosing the municipality fills in the postcode it has. */
export function AddressFields({ form, street, place, postcode, servedOnly }: AddressFieldsProps) {
  const { t } = useTranslation('account');
  return (
    <>
      <TextField
        id={street}
        label={t('fields.street')}
        hint={t('hints.street')}
        error={form.errorOf(street)}
        value={form.values[street]}
        onChange={(value) => {
          form.set(street, value);
        }}
        onLeave={() => {
          form.leave(street);
        }}
        autoComplete={street === 'street' ? 'street-address' : 'off'}
        maxLength={120}
      />
      <PlaceField
        id={place}
        label={t('fields.municipality')}
        error={form.errorOf(place)}
        value={form.values[place]}
        servedOnly={servedOnly ?? false}
        onChange={(chosen, found) => {
          form.set(place, chosen);
          if (found?.postcode) {
            form.set(postcode, found.postcode);
          }
          if (place === 'place') {
            form.set('served', found?.served ?? null);
          }
        }}
        onLeave={() => {
          form.leave(place);
        }}
      />
      <TextField
        id={postcode}
        label={t('fields.postcode')}
        error={form.errorOf(postcode)}
        value={form.values[postcode]}
        onChange={(value) => {
          form.set(postcode, value);
        }}
        onLeave={() => {
          form.leave(postcode);
        }}
        inputMode="numeric"
        autoComplete={postcode === 'postcode' ? 'postal-code' : 'off'}
        maxLength={5}
        className="short-input"
      />
    </>
  );
}
