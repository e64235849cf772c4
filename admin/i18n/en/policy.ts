import type { policyIt } from '../it/policy.ts';
import type { SameKeys } from '../text-key.ts';

/** Texts of the regional profile: its values, and what they are. */
export const policyEn: SameKeys<typeof policyIt> = {
  policy: {
    word: {
      LOMBARDY: 'Lombardy',
      LIGURIA: 'Liguria',
      MARCHE: 'Marche',
      TRENTINO: 'Trentino',
      WEB: 'Online, in force at once',
      CASE: 'Online, by a case',
      PHARMACY: 'At a pharmacy',
      SPOUSE: 'Spouse',
      PARTNER: 'Partner',
      CHILD: 'Son or daughter',
      SIBLING: 'Brother or sister',
      COHABITANT: 'Another who lives there',
      ANY_MEMBER: 'Whoever is of the household',
      TRUST: 'Trust in the paediatrician',
      DISTRESS: 'Distress of the adolescent',
      warn: 'Warn',
      ignore: 'Do not check',
    },
    bounds: 'From %{from} to %{to}.',
    mayBeEmpty: 'Empty: no limit.',
    nobody: 'None',
    noLimit: 'No limit',
    today: 'Today: %{value}.',
    ofProfile: 'By the profile: %{value}.',
    day: 'Day',
    month: 'Month',
  },
};
