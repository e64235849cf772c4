import { useQuery } from '@tanstack/react-query';
import { useAuthProvider } from 'react-admin';
import type { StaffSession } from '#contract/account.ts';
import type { DeskAuthProvider } from './auth-provider.ts';

/** Who is signed in; `null` while the answer is on its way. */
export function useSession(): StaffSession | null {
  const authProvider = useAuthProvider<DeskAuthProvider>();
  const { data } = useQuery({
    queryKey: ['session'],
    queryFn: () => authProvider?.session() ?? Promise.reject(new Error('no sign-in configured')),
    staleTime: 60_000,
  });
  return data ?? null;
}
