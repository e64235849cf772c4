import { useQuery } from '@tanstack/react-query';
import type { Authority } from '#contract/authority.ts';
import { callApi } from './call-api.ts';

const KEPT = 'desk.authority';

/**
 * The authority that runs the desk; `undefined` before it is known. A device that has been here
 * shows at once what it was told last, and goes on showing it while the server cannot be reached.
 */
export function useAuthority(): { authority: Authority | undefined; isAway: boolean } {
  const { data, isError } = useQuery({
    queryKey: ['authority'],
    queryFn: async ({ signal }) => {
      const authority = await callApi<Authority>('/api/authority', { signal });
      keep(authority);
      return authority;
    },
    staleTime: 3_600_000,
  });
  const authority = data ?? kept();
  return { authority, isAway: isError && authority === undefined };
}

/** Whether this device was told of the authority before, and shows it from the start. */
export function hasKeptAuthority(): boolean {
  return kept() !== undefined;
}

function keep(authority: Authority): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify(authority));
  } catch {
    // Storage may be switched off: the next page waits for the answer.
  }
}

function kept(): Authority | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEPT) ?? 'null');
    return isAuthority(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** By hand: the contract's schema would bring zod into the first page. */
function isAuthority(found: unknown): found is Authority {
  return (
    typeof found === 'object' &&
    found !== null &&
    ['name', 'region', 'helpPhone'].every((name) => typeof Reflect.get(found, name) === 'string') &&
    'accessibilityStatementUrl' in found
  );
}
