import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import type { Localized } from './localized.ts';
import {
  POLICY_PARAMETERS,
  PolicyKey,
  type PolicyParameter,
  PROFILES,
  valueSchema,
} from './policy-parameters.ts';

const Value = z.union([
  z.boolean(),
  z.number(),
  z.string().max(40),
  z.null(),
  z.array(z.string().max(40)).max(20),
  z.strictObject({ month: z.int(), day: z.int() }),
]);
export type PolicyValue = z.infer<typeof Value>;

const ENDS_BEFORE: Localized = {
  it: 'La fine è prima dell’inizio.',
  en: 'It ends before it begins.',
};

/** Which values a parameter takes, for whoever gave another. */
function valuesText(parameter: PolicyParameter): Localized {
  switch (parameter.kind) {
    case 'NUMBER': {
      const { from, to, none } = parameter;
      return {
        it: `Scrivi un numero intero da ${from} a ${to}${none === true ? ', o niente' : ''}.`,
        en: `Write a whole number from ${from} to ${to}${none === true ? ', or nothing' : ''}.`,
      };
    }
    case 'LIST':
      return {
        it: `Scegli ${parameter.atLeast === 0 ? '' : 'almeno una '}delle voci previste, ognuna una volta.`,
        en: `Choose ${parameter.atLeast === 0 ? '' : 'at least one '}of the items offered, each once.`,
      };
    case 'DAY_OF_YEAR':
      return {
        it: 'Scegli un giorno che c’è in ogni anno.',
        en: 'Choose a day that every year has.',
      };
    default:
      return {
        it: 'Scegli uno dei valori previsti.',
        en: 'Choose one of the values offered.',
      };
  }
}

function checkSetting(
  { key, value, validFrom, validTo }: Omit<PolicySetting, 'version'>,
  context: z.core.$RefinementCtx,
): void {
  if (!valueSchema(POLICY_PARAMETERS[key]).safeParse(value).success) {
    context.addIssue({
      code: 'custom',
      path: ['value'],
      params: { said: valuesText(POLICY_PARAMETERS[key]) },
      input: value,
    });
  }
  if (validTo !== null && validTo < validFrom) {
    context.addIssue({
      code: 'custom',
      path: ['validTo'],
      params: { said: ENDS_BEFORE },
      input: validTo,
    });
  }
}

const shape = {
  key: PolicyKey,
  value: Value,
  validFrom: CivilDate,
  validTo: CivilDate.nullable().describe('Last day; null: until further notice'),
};

/** A value in place of the profile's, between two days. */
export const NewPolicySetting = z.strictObject(shape).superRefine(checkSetting);
export const ChangedPolicySetting = z
  .strictObject({ ...shape, version: z.int().min(1) })
  .superRefine(checkSetting);
export type PolicySetting = z.infer<z.ZodObject<typeof shape>> & { version: number };

/** The policy of a day: each value, where it comes from, what the profile would say. */
export const PolicyView = z.object({
  on: CivilDate,
  profile: z.enum(PROFILES),
  configured: z.enum(PROFILES).describe('Profile of the configuration'),
  values: z.array(
    z.object({
      key: PolicyKey,
      value: Value,
      ofProfile: Value,
      set: z.boolean().describe('Whether an administrator set it for this day'),
    }),
  ),
});
export type PolicyView = z.infer<typeof PolicyView>;
