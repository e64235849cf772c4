import type { DoctorFilters } from '../api/doctors.ts';

export const NO_FILTERS: DoctorFilters = {
  name: '',
  zone: '',
  municipality: '',
  kind: '',
  availableOnly: false,
  appointment: '',
  practice: '',
  weekday: '',
  at: '',
  page: 1,
};

const KINDS = ['GP', 'PAEDIATRICIAN'] as const;
const APPOINTMENTS = ['TITULAR', 'PROVISIONAL'] as const;

function oneOf<T extends string>(values: readonly T[], text: string): T | undefined {
  return values.find((value) => value === text);
}

/** Filters from the address of the page, so that a search can be kept, shared and gone back to. */
export function filtersOf(search: URLSearchParams): DoctorFilters {
  const text = (name: string): string => search.get(name) ?? '';
  return {
    name: text('nome'),
    zone: text('zona'),
    municipality: text('comune'),
    kind: oneOf(KINDS, text('tipo')) ?? '',
    availableOnly: text('liberi') === '1',
    appointment: oneOf(APPOINTMENTS, text('incarico')) ?? '',
    practice: text('studio'),
    weekday: /^[1-7]$/.exec(text('giorno'))?.[0] ?? '',
    at: /^([01]\d|2[0-3]):[0-5]\d$/.exec(text('ora'))?.[0] ?? '',
    page: Math.max(1, Number(text('pagina')) || 1),
  };
}

/** Filters as the query of the page's address; what is not set is left out. */
export function searchOf(filters: DoctorFilters): Record<string, string> {
  return {
    ...(filters.name.trim() !== '' && { nome: filters.name.trim() }),
    ...(filters.zone !== '' && { zona: filters.zone }),
    ...(filters.municipality !== '' && { comune: filters.municipality }),
    ...(filters.kind !== '' && { tipo: filters.kind }),
    ...(filters.availableOnly && { liberi: '1' }),
    ...(filters.appointment !== '' && { incarico: filters.appointment }),
    ...(filters.practice.trim() !== '' && { studio: filters.practice.trim() }),
    ...(filters.weekday !== '' && { giorno: filters.weekday }),
    ...(filters.at !== '' && { ora: filters.at }),
    ...(filters.page > 1 && { pagina: String(filters.page) }),
  };
}
