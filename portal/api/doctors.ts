import { type UseQueryResult, keepPreviousData, useQuery } from '@tanstack/react-query';
import type {
  DoctorOptionPage,
  DoctorPage,
  DoctorSearchStart,
  DoctorSummary,
} from '#contract/doctor.ts';
import type { FamilyOperation } from '#contract/family.ts';
import type { Place, Zone } from '#contract/place.ts';
import type { AppointmentKind, DoctorKind } from '#contract/registry.ts';
import { callApi } from './call-api.ts';

/** What the search of doctors is asked with; empty text means "any". */
export interface DoctorFilters {
  name: string;
  zone: string;
  municipality: string;
  kind: DoctorKind | '';
  availableOnly: boolean;
  appointment: AppointmentKind | '';
  /** Part of the name of an associated practice. */
  practice: string;
  /** 1 = Monday to 7 = Sunday, and HH:MM: when a surgery has to be open. */
  weekday: string;
  at: string;
  page: number;
}

/** The member of a family for whom doctors are looked for. */
export interface MemberSearch {
  row: string;
  member: string;
  operation: FamilyOperation | undefined;
}

const DOCTORS_PER_PAGE = 10;

function asQuery(filters: DoctorFilters): Record<string, string | number | undefined> {
  return {
    name: filters.name.trim(),
    zone: filters.zone,
    municipality: filters.municipality,
    kind: filters.kind,
    availableOnly: filters.availableOnly ? 'true' : undefined,
    appointment: filters.appointment,
    practice: filters.practice.trim(),
    weekday: filters.weekday,
    at: filters.at,
    page: filters.page,
    perPage: DOCTORS_PER_PAGE,
  };
}

export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / DOCTORS_PER_PAGE));
}

export function useDoctors(filters: DoctorFilters): UseQueryResult<DoctorPage> {
  return useQuery({
    queryKey: ['doctors', asQuery(filters)],
    queryFn: ({ signal }) =>
      callApi<DoctorPage>('/api/doctors', { query: asQuery(filters), signal }),
    placeholderData: keepPreviousData,
  });
}

/**
 * Every doctor of the search as this case, or one member of its family, may choose them, with what
 * stands against each.
 */
export function useDoctorOptions(
  caseId: string,
  filters: DoctorFilters | undefined,
  member?: MemberSearch,
): UseQueryResult<DoctorOptionPage> {
  const query = filters && { ...asQuery(filters), ...member };
  return useQuery({
    queryKey: ['doctor-options', caseId, query],
    queryFn: ({ signal }) =>
      callApi<DoctorOptionPage>(`/api/cases/${caseId}/doctors`, {
        ...(query && { query }),
        signal,
      }),
    enabled: query !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** Where the search inside a request begins, for one member of a family where it is of one. */
export function useDoctorSearchStart(
  caseId: string,
  member?: string,
): UseQueryResult<DoctorSearchStart> {
  return useQuery({
    queryKey: ['doctor-search', caseId, member],
    queryFn: ({ signal }) =>
      callApi<DoctorSearchStart>(`/api/cases/${caseId}/doctor-search`, {
        query: { member },
        signal,
      }),
    staleTime: 600_000,
  });
}

export function useDoctor(doctorId: string | null): UseQueryResult<DoctorSummary> {
  return useQuery({
    queryKey: ['doctor', doctorId],
    queryFn: ({ signal }) => callApi<DoctorSummary>(`/api/doctors/${doctorId ?? ''}`, { signal }),
    enabled: doctorId !== null,
  });
}

export function useZones(): UseQueryResult<Zone[]> {
  return useQuery({
    queryKey: ['zones'],
    queryFn: async ({ signal }) => (await callApi<{ data: Zone[] }>('/api/zones', { signal })).data,
    staleTime: 600_000,
  });
}

export function usePlaces(q: string, servedOnly: boolean): UseQueryResult<Place[]> {
  return useQuery({
    queryKey: ['places', q, servedOnly],
    queryFn: async ({ signal }) =>
      (
        await callApi<{ data: Place[] }>('/api/places', {
          query: { q, servedOnly: servedOnly ? 'true' : undefined },
          signal,
        })
      ).data,
    enabled: q.trim().length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 600_000,
  });
}

export function usePlace(code: string): UseQueryResult<Place> {
  return useQuery({
    queryKey: ['place', code],
    queryFn: ({ signal }) => callApi<Place>(`/api/places/${code}`, { signal }),
    enabled: code !== '',
    staleTime: 600_000,
  });
}
