import { useQuery } from '@tanstack/react-query';
import type { CaseLabelView } from '#contract/desk-queue.ts';
import type { StaffSummary } from '#contract/desk-case.ts';
import type { OfficeSummary } from '../api/desk-acts.ts';
import { useDeskProvider } from '../use-desk-provider.ts';

const SELDOM_CHANGES_MS = 5 * 60_000;

/** Colleagues to whom a case can go. */
export function useStaff(): readonly StaffSummary[] {
  const dataProvider = useDeskProvider();
  const { data } = useQuery({
    queryKey: ['staff'],
    queryFn: ({ signal }) => dataProvider.listStaff(signal),
    staleTime: SELDOM_CHANGES_MS,
  });
  return data ?? [];
}

/** Offices of the authority. */
export function useOffices(enabled = true): readonly OfficeSummary[] {
  const dataProvider = useDeskProvider();
  const { data } = useQuery({
    queryKey: ['offices'],
    queryFn: ({ signal }) => dataProvider.listOffices(signal),
    staleTime: SELDOM_CHANGES_MS,
    enabled,
  });
  return data ?? [];
}

/** Labels of the authority. */
export function useLabels(): readonly CaseLabelView[] {
  const dataProvider = useDeskProvider();
  const { data } = useQuery({
    queryKey: ['labels'],
    queryFn: ({ signal }) => dataProvider.listLabels(signal),
    staleTime: SELDOM_CHANGES_MS,
  });
  return data ?? [];
}
