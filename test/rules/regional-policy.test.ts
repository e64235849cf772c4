import { describe, expect, it } from 'vitest';
import {
  DEFAULT_POLICY_ID,
  POLICY_IDS,
  REGIONAL_POLICIES,
  contractCap,
} from '#rules/regional-policy.ts';

const { LOMBARDY, LIGURIA, MARCHE, TRENTINO } = REGIONAL_POLICIES;

describe('regional policies', () => {
  it('are four, Lombardy by default', () => {
    expect(DEFAULT_POLICY_ID).toBe('LOMBARDY');
    for (const id of POLICY_IDS) {
      expect(REGIONAL_POLICIES[id].id).toBe(id);
    }
  });

  it('differ as their sources say', () => {
    const table = [LOMBARDY, LIGURIA, MARCHE, TRENTINO].map((policy) => [
      policy.minorDoctorChangeAccess,
      policy.minorCardActivationByParent,
      policy.regionalOtp,
      policy.freeAccessIncomeSelfCert,
      policy.zoneBinding,
      policy.revokeUnderSixOnline,
      policy.pharmacyChannel?.adultsOnly ?? null,
    ]);
    expect(table).toEqual([
      ['PARENT_WITH_DECLARATION', true, 'MINORS_AND_PROTECTED_ONLY', false, true, false, false],
      ['MINOR_CARD_ONLY', true, 'NONE', true, false, true, true],
      ['CASE_ONLY', false, 'TOTP_FOR_EVERYONE', false, true, false, null],
      ['CASE_ONLY', false, 'NONE', false, true, false, null],
    ]);
  });

  it.each([
    ['GP', '2026-11-23', 1500],
    ['PAEDIATRICIAN', '2026-11-23', 1000],
    ['PAEDIATRICIAN', '2024-07-25', 1000],
    ['PAEDIATRICIAN', '2024-07-24', 880],
  ] as const)('cap a %s, on %s, at %i', (kind, on, cap) => {
    expect(contractCap(LOMBARDY, kind, on)).toBe(cap);
  });

  it('know no cap before their agreements', () => {
    expect(() => contractCap(LOMBARDY, 'GP', '1990-01-01')).toThrow(RangeError);
  });
});
