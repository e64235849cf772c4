import type { EntityManager } from '@mikro-orm/postgresql';
import type { CivilDate } from '#contract/civil-date.ts';
import type { OpeningHours } from '#contract/doctor.ts';
import { PracticeMembership } from '#server/doctors/practice-membership.entity.ts';
import { Recusal } from '#server/doctors/recusal.entity.ts';
import { Substitution } from '#server/doctors/substitution.entity.ts';
import { Surgery } from '#server/doctors/surgery.entity.ts';
import { aMunicipality, newId } from './registry.ts';

/** The doctor dropped the person. */
export async function aRecusal(
  em: EntityManager,
  of: { doctor: string; person: string; notifiedOn: CivilDate },
): Promise<void> {
  await em.insert(Recusal, { id: newId(), motive: 'Turbativa del rapporto di fiducia', ...of });
}

/** The doctor works in an associated practice. */
export async function aMembership(
  em: EntityManager,
  of: { doctor: string; practiceId: string; validFrom?: CivilDate; validTo?: CivilDate | null },
): Promise<void> {
  const practiceName = `Medicina di gruppo ${of.practiceId}`;
  await em.insert(PracticeMembership, {
    id: newId(),
    practiceName,
    validFrom: '2015-01-01',
    validTo: null,
    ...of,
  });
}

/** One doctor stands in for another. */
export async function aSubstitution(
  em: EntityManager,
  of: {
    substitute: string;
    substituted: string;
    validFrom?: CivilDate;
    validTo?: CivilDate | null;
  },
): Promise<void> {
  await em.insert(Substitution, { id: newId(), validFrom: '2026-01-01', validTo: null, ...of });
}

/** A surgery of a doctor in Legnano, open on Monday and Thursday. */
export async function aSurgery(
  em: EntityManager,
  of: { doctor: string; municipality?: string; openingHours?: OpeningHours[] },
): Promise<void> {
  const municipality = of.municipality ?? 'E514';
  await aMunicipality(em, { code: municipality });
  await em.insert(Surgery, {
    id: newId(),
    doctor: of.doctor,
    street: 'Via degli Ambulatori 3',
    postcode: '20025',
    municipality,
    phone: '+390331000001',
    byAppointment: true,
    openingHours: of.openingHours ?? [
      { weekday: 1, from: '09:00', to: '12:00' },
      { weekday: 4, from: '15:00', to: '18:30' },
    ],
  });
}
