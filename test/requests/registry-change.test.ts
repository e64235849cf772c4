import { describe, expect, it } from 'vitest';
import { sayChanges } from '#requests/registry-change.ts';

const NAMES = {
  person: 'Giulia Ferrari',
  doctor: 'Elena Donati',
  currentDoctor: 'Paolo Bellini',
  on: '2026-11-23',
} as const;
const DOCTOR = '01a1c4af-8680-7b1e-af61-3804ad323fe7';

describe('what an approval writes, in words', () => {
  it('a change names the new doctor and the one it ends', () => {
    expect(
      sayChanges([{ kind: 'CHOOSE', doctorId: DOCTOR }], NAMES).map(({ it: said }) => said),
    ).toEqual([
      'Giulia Ferrari avrà come medico Elena Donati, dal giorno dell’approvazione.',
      'La scelta di Paolo Bellini finisce il giorno prima.',
    ]);
  });

  it('a revocation leaves the person without one', () => {
    const [said] = sayChanges([{ kind: 'REVOKE' }], NAMES);
    expect(said?.it).toContain('resta senza medico');
    expect(said?.en).toContain('without a doctor');
  });

  it('says so where nobody is chosen today', () => {
    const { currentDoctor: _none, ...names } = NAMES;
    expect(sayChanges([{ kind: 'REVOKE' }], names)[1]?.en).toBe('No doctor is chosen today.');
  });
});
