import type { DoctorFilters } from '../api/doctors.ts';

export const NO_FILTERS: DoctorFilters = {
  name: '',
  zone: '',
  municipality: '',
  kind: '',
  availableOnly: false,
  page: 1,
};

/** Filters from the address of the page, so that a search can be kept, shared and gone back to. */
export function filtersOf(search: URLSearchParams): DoctorFilters {
  const kind = search.get('tipo');
  return {
    name: search.get('nome') ?? '',
    zone: search.get('zona') ?? '',
    municipality: search.get('comune') ?? '',
    kind: kind === 'GP' || kind === 'PAEDIATRICIAN' ? kind : '',
    availableOnly: search.get('liberi') === '1',
    page: Math.max(1, Number(search.get('pagina') ?? 1) || 1),
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
    ...(filters.page > 1 && { pagina: String(filters.page) }),
  };
}
