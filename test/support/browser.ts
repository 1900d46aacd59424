import type { Page } from 'playwright-core';

export { openBrowser } from '../../scripts/browser.ts';

/** Nothing but this machine may be asked: gives the addresses that were asked all the same. */
export async function watchOutside(page: Page): Promise<readonly string[]> {
  const asked: string[] = [];
  await page.context().route(/^https?:\/\/(?!(?:localhost|127\.0\.0\.1|\[::1\])[:/])/, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  return asked;
}
