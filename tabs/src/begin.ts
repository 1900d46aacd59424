/**
 * The first script of a page, small and by itself: what the page shows first is asked for while all the
 * rest is still being fetched and read. Whoever asks for it then takes this answer over (`api/early.ts`).
 * In Teams, and before somebody has signed in, there is nobody yet to ask as: it is asked for later.
 */
import { keepEarly } from './api/early.ts';
import { configPath } from './api/config-path.ts';
import { firstPathOf } from './first-paths.ts';
import { keptToken } from './identity/token-store.ts';
import { pageNamed } from './page-names.ts';

const page = pageNamed(window.location.pathname);
if (page === 'panel') {
  keepEarly(configPath, {});
} else if (page !== undefined && window.parent === window) {
  const token = keptToken();
  const path = firstPathOf(page);
  if (token !== undefined && path !== undefined) {
    keepEarly(path, { authorization: `Bearer ${token}` });
  }
}
