import type { DoctorSummary } from '#contract/doctor.ts';

/** A doctor as the database gives them for the public: already without the number of patients. */
export type DoctorRow = Omit<DoctorSummary, 'places'> & { hasPlaces: boolean };

/** The doctor as the API answers; surgeries with their hours by day and time. */
export function presentDoctor({ hasPlaces, surgeries, ...row }: DoctorRow): DoctorSummary {
  return {
    ...row,
    places: hasPlaces ? 'AVAILABLE' : 'FULL',
    surgeries: surgeries.map((surgery) => ({
      ...surgery,
      openingHours: surgery.openingHours.toSorted(
        (first, second) =>
          first.weekday - second.weekday || first.from.localeCompare(second.from, 'en'),
      ),
    })),
  };
}
