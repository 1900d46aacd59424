/** A page of the tabs in a browser, as somebody who has signed in there before. */
import type { Page } from 'playwright-core';
import type { Person } from '../../sandbox/people.ts';

export type SignIns = {
  /** By way of the sign-in the first time a person comes, and as they were left after that. */
  readonly open: (page: Page, url: string, person: Person) => Promise<void>;
};

/** What the page keeps in its own tab of the browser. */
const key = 'case-swarm.token';

/** For a whole file: its pages go to Entra ID and back once for each person, and not in every test. */
export function rememberingSignIns(): SignIns {
  const tokens = new Map<string, string>();
  return {
    async open(page, url, { id, mail }) {
      const known = tokens.get(id);
      if (known !== undefined) {
        await page.addInitScript(keep, { key, token: known });
        await page.goto(url);
        return;
      }
      const hinted = new URL(url);
      hinted.searchParams.set('login_hint', mail);
      await page.goto(hinted.href);
      const token = await page.waitForFunction((name) => sessionStorage.getItem(name), key);
      tokens.set(id, (await token.jsonValue()) ?? '');
    },
  };
}

/** In the page, before any of its scripts; a frame that may store nothing keeps nothing. */
function keep({ key: name, token }: { key: string; token: string }): void {
  try {
    if (sessionStorage.getItem(name) === null) sessionStorage.setItem(name, token);
  } catch {
    // A frame of nobody's.
  }
}
