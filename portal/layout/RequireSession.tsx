import { type ReactNode, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useSession } from '../api/session.ts';
import { Loading } from '../elements/Loading.tsx';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';

/**
 * Pages of someone who is signed in. Who is not goes to the sign-in and comes back to this very
 * place; where a session ended under way, the sign-in says so.
 */
export function RequireSession({ children }: { children: ReactNode }) {
  const session = useSession();
  const { pathname, search } = useLocation();
  const [wasSignedIn, setWasSignedIn] = useState(false);
  if (session.data && !wasSignedIn) {
    setWasSignedIn(true);
  }
  if (session.data) {
    return children;
  }
  if (session.data === null) {
    const target = `/accedi?da=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={wasSignedIn ? `${target}&scaduta=1` : target} replace />;
  }
  return (
    <div className="container-xxl py-5">
      {session.isError ? (
        <ProblemNotice error={session.error} onRetry={() => void session.refetch()} />
      ) : (
        <Loading />
      )}
    </div>
  );
}
