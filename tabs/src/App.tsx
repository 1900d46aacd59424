import { Suspense } from 'react';
import { landingPath } from './identity/authorize.ts';
import { leftFrom } from './identity/journey.ts';
import { pageAt } from './pages.ts';

/** Which page an address means: each brings only what it needs. */
export function App() {
  const { pathname } = window.location;
  // Back from a sign-in the address is not that of a page: it is the one that was left.
  const Page = pageAt((pathname === landingPath ? leftFrom() : undefined) ?? pathname);
  return (
    <Suspense>
      <Page />
    </Suspense>
  );
}
