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
  /** Stands there once the page can be used: what it is about, neither its frame nor a complaint. */
  readonly usable: string;
};

const board: Measured = { name: 'board', path: () => 'board', as: mia, usable: 'main tbody tr' };
const pages: readonly Measured[] = [
  { name: 'panel (until one may sign in)', path: () => 'panel', as: anna, usable: 'main button' },
  { name: 'swarm', path: ({ swarm }) => `swarm?id=${swarm.id}`, as: anna, usable: 'main h2' },
  { name: 'home', path: () => 'home', as: anna, usable: 'main h2' },
  board,
  { name: 'settings', path: () => 'settings', as: kenji, usable: 'main h2' },
];
const charts: Measured = {
  name: 'its charts',
  path: () => 'board?view=trends',
  as: mia,
  usable: 'main svg[role="group"]',
};
const floor: Measured = { name: 'floor', path: () => 'privacy.html', as: anna, usable: 'h1' };

const slowdown = 4;
const runs = 5;
const allowed = { script: 250, charts: 150, usableMs: 1_500 };

export async function weight(stage: Stage): Promise<void> {
  const bare = await medianOf(stage, floor);
  console.log(line('page', 'KB packed', 'allowed', 'usable', 'floor', 'allowed'));
  for (const page of pages) {
    const { scripts, usableMs } = await medianOf(stage, page);
    say(page.name, kilobytes(scripts), `≤ ${allowed.script}`, {
      usableMs,
      floorMs: bare.usableMs,
    });
  }
  const without = await load(stage, board);
  const { scripts } = await load(stage, charts);
  const more = new Map([...scripts].filter(([name]) => !without.scripts.has(name)));
  console.log(line(`    ${charts.name}, beside that`, kilobytes(more), `≤ ${allowed.charts}`));
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(2)} s`;

type Times = { readonly usableMs: number; readonly floorMs: number };

function say(name: string, size: string, most: string, { usableMs, floorMs }: Times): void {
  console.log(
    line(
      `    ${name}`,
      size,
      most,
      seconds(usableMs),
      seconds(floorMs),
      `≤ ${seconds(allowed.usableMs)}`,
    ),
  );
}

const kilobytes = (scripts: ReadonlyMap<string, number>): string =>
  ([...scripts.values()].reduce((sum, one) => sum + one, 0) / 1_024).toFixed(0);

type Loaded = {
  /** Each by its path, in packed bytes. */
  readonly scripts: ReadonlyMap<string, number>;
  readonly usableMs: number;
};

async function medianOf(stage: Stage, page: Measured): Promise<Loaded> {
  const seen: Loaded[] = [];
  for (let n = 0; n < runs; n += 1) seen.push(await load(stage, page));
  seen.sort((a, b) => a.usableMs - b.usableMs);
  return seen[Math.floor(runs / 2)] ?? { scripts: new Map(), usableMs: 0 };
}

async function load(stage: Stage, { path, as, usable }: Measured): Promise<Loaded> {
  const context = await stage.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const scripts = new Map<string, number>();
  const packing: Promise<void>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith('.js')) return;
    packing.push(
      response.body().then((body) => {
        scripts.set(pathname, gzipSync(body).byteLength);
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
    (selector) => (document.querySelector(selector) ? performance.now() : false),
    usable,
    { polling: 'raf' },
  );
  const ms = Number(await usableMs.jsonValue());
  await Promise.all(packing);
  await context.close();
  return { scripts, usableMs: ms };
}
