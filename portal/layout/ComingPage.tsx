import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { Loading } from '../elements/Loading.tsx';

/**
 * Stands in for a page while its file comes. Not around the first page: what was drawn by the build
 * would be taken over later than the rest, when the server's answers already differ from it.
 */
export function ComingPage() {
  return (
    <Suspense
      fallback={
        <div className="container-xxl py-5">
          <Loading lines={5} />
        </div>
      }
    >
      <Outlet />
    </Suspense>
  );
}
