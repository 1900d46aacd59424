/** One page opened as on a slow machine that has never seen it. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { Measured } from './pages.ts';
import type { Stage } from './stage.ts';

const slowdown = 4;

export type Loaded = {
  /** Each by its path, in packed bytes. */
  readonly scripts: ReadonlyMap<string, number>;
  readonly usableMs: number;
};

export async function load(stage: Stage, measured: Measured): Promise<Loaded> {
  const context = await stage.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const packed = packedScripts(page);
  await page.addInitScript((token) => {
    sessionStorage.setItem('case-swarm.token', token);
    window.addEventListener('message', ({ data }: MessageEvent<{ signIn?: string } | null>) => {
      if (data?.signIn !== undefined) performance.mark('signed-in');
    });
  }, stage.keptToken(measured.as));
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(measured.url(stage), { waitUntil: 'commit' });
  const usableMs = await usableAfter(page, measured);
  const scripts = await packed();
  await context.close();
  return { scripts, usableMs };
}

async function usableAfter(page: Page, { usable, signIn, as }: Measured): Promise<number> {
  if (signIn === undefined) return shownAt(page, usable);
  const beforeMs = await shownAt(page, [signIn]);
  const popup = page.waitForEvent('popup');
  await page.locator(signIn).click();
  await (await popup).getByText(as.name).click();
  const shownMs = await shownAt(page, usable);
  const signedInMs = await page.evaluate(
    () => performance.getEntriesByName('signed-in')[0]?.startTime ?? Number.NaN,
  );
  return beforeMs + shownMs - signedInMs;
}

/** By the page's own clock, frame by frame. */
async function shownAt(page: Page, selectors: readonly string[]): Promise<number> {
  const shown = await page.waitForFunction(
    (all) => all.every((one) => document.querySelector(one)) && performance.now(),
    [...selectors],
    { polling: 'raf' },
  );
  return Number(await shown.jsonValue());
}

function packedScripts(page: Page): () => Promise<ReadonlyMap<string, number>> {
  const scripts = new Map<string, number>();
  const packing: Promise<void>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith('.js')) return;
    const weighed = response.body().then((body) => {
      scripts.set(pathname, gzipSync(body).byteLength);
    });
    // What the page was closed in the middle of came after it could be used.
    packing.push(weighed.catch(() => undefined));
  });
  return async () => {
    await Promise.all(packing);
    return scripts;
  };
}
