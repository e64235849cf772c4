import type { Address } from '#contract/address.ts';
import type { CaseForm } from '#contract/case-form.ts';
import type { FieldDefinition } from '../define-request.ts';
import { textOf } from '../form-text.ts';

const STREET = 'domicileStreet';
/** Holds the Belfiore code of one of the municipalities of the authority. */
export const DOMICILE_MUNICIPALITY = 'domicileMunicipality';
const POSTCODE = 'domicilePostcode';

/** Where the citizen lives in the territory (specification 3.7): declared, and written by the approval. */
export const DOMICILE_FIELDS: readonly FieldDefinition[] = [
  {
    name: STREET,
    kind: 'text',
    label: { it: 'Via e numero del domicilio', en: 'Street and number of the domicile' },
    hint: {
      it: 'Dove vivi nel nostro territorio.',
      en: 'Where you live in our territory.',
    },
    required: true,
    maxLength: 120,
  },
  {
    name: DOMICILE_MUNICIPALITY,
    kind: 'municipality',
    label: { it: 'Comune del domicilio', en: 'Municipality of the domicile' },
    required: true,
    maxLength: 60,
  },
  {
    name: POSTCODE,
    kind: 'postcode',
    label: { it: 'CAP del domicilio', en: 'Postcode of the domicile' },
    required: true,
    maxLength: 5,
  },
];

/** The domicile that a form declares; undefined where it is not whole. */
export function domicileOf(form: CaseForm): Address | undefined {
  const street = textOf(form, STREET);
  const municipalityCode = textOf(form, DOMICILE_MUNICIPALITY);
  const postcode = textOf(form, POSTCODE);
  return street === undefined || municipalityCode === undefined || postcode === undefined
    ? undefined
    : { street, postcode, municipalityCode };
}

/** The answers that say a domicile already known, for a form that begins with it. */
export function domicileAnswers({ street, municipalityCode, postcode }: Address): CaseForm {
  return { [STREET]: street, [DOMICILE_MUNICIPALITY]: municipalityCode, [POSTCODE]: postcode };
}
