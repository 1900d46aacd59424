import { Suspense } from 'react';
import { landingPath } from './identity/authorize.ts';
import { leftFrom } from './identity/journey.ts';
import { pageAt } from './pages.ts';

/** Which page an address means: each brings only what it needs. */
export function pageHere() {
  const { pathname } = window.location;
  // Back from a sign-in the address is not that of a page: it is the one that was left.
  return pageAt((pathname === landingPath ? leftFrom() : undefined) ?? pathname);
}

export function App({ Page }: Pick<ReturnType<typeof pageHere>, 'Page'>) {
  return (
    <Suspense>
      <Page />
    </Suspense>
  );
}
