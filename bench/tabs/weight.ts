/**
 * What a page's script weighs when it is packed, and how long it takes until the page can be used: with
 * nothing in the browser's cache, and the processor held back to a quarter. Beside it a page of the same
 * server that shows a heading and has no script.
 */
import { gzipSync } from 'node:zlib';
import { anna, kenji, mia, type Person } from '../../sandbox/people.ts';
import { line } from '../relay/figures.ts';
import type { Stage } from './stage.ts';

type Measured = {
  readonly name: string;
  readonly path: (stage: Stage) => string;
  readonly as: Person;
  /** Stands there once the page can be used. */
  readonly usable: string;
};

const pages: readonly Measured[] = [
  { name: 'panel (until one may sign in)', path: () => 'panel', as: anna, usable: 'button' },
  { name: 'swarm', path: ({ swarm }) => `swarm?id=${swarm.id}`, as: anna, usable: 'h1, h2' },
  { name: 'home', path: () => 'home', as: anna, usable: 'h1, h2' },
  { name: 'board', path: () => 'board', as: mia, usable: 'table, h1, h2' },
  { name: 'settings', path: () => 'settings', as: kenji, usable: 'h1, h2' },
];
const floor: Measured = { name: 'floor', path: () => 'privacy.html', as: anna, usable: 'h1' };

const slowdown = 4;
const runs = 3;

export async function weight(stage: Stage): Promise<void> {
  const bare = await medianOf(stage, floor);
  console.log(line('page', 'KB packed', 'allowed', 'usable', 'floor', 'allowed'));
  for (const page of pages) {
    const { kilobytes, usableMs } = await medianOf(stage, page);
    const seconds = (ms: number) => `${(ms / 1_000).toFixed(2)} s`;
    console.log(
      line(
        `    ${page.name}`,
        kilobytes.toFixed(0),
        '≤ 250',
        seconds(usableMs),
        seconds(bare.usableMs),
        '≤ 1.50 s',
      ),
    );
  }
}

async function medianOf(stage: Stage, page: Measured) {
  const seen = [];
  for (let n = 0; n < runs; n += 1) seen.push(await load(stage, page));
  seen.sort((a, b) => a.usableMs - b.usableMs);
  return seen[Math.floor(runs / 2)] ?? { kilobytes: 0, usableMs: 0 };
}

async function load(stage: Stage, { path, as, usable }: Measured) {
  const context = await stage.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  let bytes = 0;
  const packing: Promise<void>[] = [];
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.endsWith('.js')) return;
    packing.push(
      response.body().then((body) => {
        bytes += gzipSync(body).byteLength;
      }),
    );
  });
  await page.addInitScript((token) => {
    sessionStorage.setItem('case-swarm.token', token);
  }, stage.keptToken(as));
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(`${stage.origin}/tabs/${path(stage)}`, { waitUntil: 'commit' });
  const usableMs = await page.waitForFunction(
    (selector) => (document.querySelector(`main :is(${selector}), h1`) ? performance.now() : false),
    usable,
    { polling: 'raf' },
  );
  const ms = Number(await usableMs.jsonValue());
  await Promise.all(packing);
  await context.close();
  return { kilobytes: bytes / 1_024, usableMs: ms };
}
