import { createContext, useContext } from 'react';
import { type FieldReason, INTEGRATION_REASON_TEXTS } from '#contract/integration-reason.ts';
import type { Locale } from '#contract/localized.ts';
import type { FieldDefinition } from '#requests/define-request.ts';
import type { IntegrationItemDraft } from '../documents/document-marks.ts';

/** What the operator found wrong with fields of the form, by the field's name. */
export type PinsByField = Readonly<Record<string, FieldReason>>;

export interface FieldPins {
  pins: PinsByField;
  onPins: (pins: PinsByField) => void;
}

/** The pins of the case page; those of a page that sets none stay empty. */
export const FieldPinsContext = createContext<FieldPins>({ pins: {}, onPins: () => undefined });

export function useFieldPins(): FieldPins {
  return useContext(FieldPinsContext);
}

/** The pins with that field pinned for that reason, or no longer where there is none. */
export function pinField(
  pins: PinsByField,
  field: string,
  reason: FieldReason | null,
): PinsByField {
  const { [field]: _before, ...others } = pins;
  return reason === null ? others : { ...others, [field]: reason };
}

/**
 * What to ask for after the pins: each pinned field again, in the order of the form, with what was
 * wrong with it.
 * @param locale language of the citizen, who will read it
 */
export function itemsFromPins(
  fields: readonly FieldDefinition[],
  pins: PinsByField,
  locale: Locale,
): IntegrationItemDraft[] {
  return fields.flatMap(({ name, label }) => {
    const reason = pins[name];
    return reason === undefined
      ? []
      : [
          {
            kind: 'FIELD' as const,
            documentKind: null,
            field: name,
            reasons: [reason],
            label: label[locale],
            reason: INTEGRATION_REASON_TEXTS[reason][locale],
          },
        ];
  });
}
