import { useMemo } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import { dataProvider, type DeskDataProvider } from './data-provider.ts';

/**
 * The desk's data and acts, for components. A session that ended leads to the sign-in page, and the
 * call still fails: the framework's own hook would let it succeed with an empty answer, and what
 * was being written would count as sent.
 */
export function useDeskProvider(): DeskDataProvider {
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  return useMemo(
    () =>
      new Proxy(dataProvider, {
        get(target, name) {
          const act: unknown = Reflect.get(target, name);
          if (typeof act !== 'function') {
            return act;
          }
          return async (...given: unknown[]): Promise<unknown> => {
            try {
              const answer: unknown = await Reflect.apply(act, target, given);
              return answer;
            } catch (error) {
              await logoutIfAccessDenied(error);
              throw error;
            }
          };
        },
      }),
    [logoutIfAccessDenied],
  );
}
