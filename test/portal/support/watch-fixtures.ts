import { PlaceWatchView } from '#contract/place-watch.ts';

const DOCTOR = {
  id: '0198c1a0-0000-7000-8000-0000000000d1',
  kind: 'GP',
  surname: 'Cattaneo',
  name: 'Elena',
  zoneName: 'Legnano',
};

/** A wait for a place, as the API gives it. */
export function aWatch(overrides: Partial<PlaceWatchView> = {}): PlaceWatchView {
  return PlaceWatchView.parse({
    id: '0198c1a0-0000-7000-8000-00000000aa01',
    doctor: DOCTOR,
    beneficiaryName: null,
    state: 'WAITING',
    watchedAt: '2026-11-20T09:00:00.000Z',
    expiresOn: '2027-05-19',
    offeredUntil: null,
    ...overrides,
  });
}

export const WATCHES: PlaceWatchView[] = [
  aWatch({ state: 'OFFERED', offeredUntil: '2026-11-25' }),
  aWatch({
    id: '0198c1a0-0000-7000-8000-00000000aa02',
    doctor: { ...aWatch().doctor, kind: 'PAEDIATRICIAN', surname: 'Marchetti', name: 'Luigi' },
    beneficiaryName: 'Sofia Colombo',
  }),
  aWatch({ id: '0198c1a0-0000-7000-8000-00000000aa03', state: 'LAPSED' }),
];
