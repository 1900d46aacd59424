import { Suspense } from 'react';
import { pageAt } from './pages.ts';

/** Which page an address means: each brings only what it needs. */
export function App() {
  const Page = pageAt(window.location.pathname);
  return (
    <Suspense>
      <Page />
    </Suspense>
  );
}
