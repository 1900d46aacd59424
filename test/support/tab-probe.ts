/** A page with the real teams-js in it, in the place of a tab: what a host must answer to. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';

const sdk = join(
  import.meta.dirname,
  '../../node_modules/@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js',
);

const probe = `<!doctype html><html lang="en"><title>Probe</title><h1>Probe</h1>
<script src="/teams.js"></script><script>
  const host = window.location.ancestorOrigins[0];
  window.themes = [];
  window.ready = microsoftTeams.app.initialize([host]).then(() => {
    microsoftTeams.app.registerOnThemeChangeHandler((theme) => themes.push(theme));
    document.querySelector('h1').textContent = 'Heard';
  });
</script>`;

/** teams-js asks there for its list of hosts, and goes on with the one that it brings. */
export const withoutHostList = (page: Page): Promise<unknown> =>
  page.context().route('https://res.cdn.office.net/teams-js/**', (route) => route.abort());

/** Every page of that origin is the probe, from now on. */
export async function serveProbe(page: Page, origin: string): Promise<void> {
  await withoutHostList(page);
  const script = await readFile(sdk, 'utf8');
  await page
    .context()
    .route(`${origin}/teams.js`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: script }),
    );
  await page
    .context()
    .route(`${origin}/tabs/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: probe }),
    );
}

/** Runs in the frame, where `microsoftTeams` is: an answer, or what was thrown. */
export const inProbe = (frame: FrameLocator, code: string): Promise<unknown> =>
  frame
    .getByRole('heading', { name: 'Heard' })
    .evaluate(
      (_, run) =>
        (globalThis as unknown as { eval: (code: string) => Promise<unknown> })
          .eval(`(async () => ${run})()`)
          .catch((refused: unknown) =>
            refused instanceof Error
              ? { refused: refused.message }
              : { refused: JSON.stringify(refused) },
          ),
      code,
    );
