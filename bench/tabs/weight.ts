/**
 * What a page's script weighs when it is packed, and how long it takes until the page can be used: with
 * nothing in the browser's cache, and the processor held back to a quarter. Beside it, in the same run, a
 * page of the same server that shows a heading and has no script, and one that has React and Fluent and
 * nothing of ours but a heading and a button.
 */
import { line } from '../relay/figures.ts';
import { load, type Loaded } from './load.ts';
import { bare, board, charts, floor, pages, type Measured } from './pages.ts';
import type { Stage } from './stage.ts';

const runs = 7;
const allowed = { script: 250, charts: 150, usableMs: 1_500 };

export async function weight(stage: Stage): Promise<void> {
  // The browser's own first page costs what no other does.
  await load(stage, floor);
  const seen = await inTurn(stage, [floor, bare, ...pages]);
  console.log(line('page', 'KB packed', 'usable', 'of all runs'));
  for (const [{ name }, loaded] of seen) {
    const times = loaded.map((one) => one.usableMs);
    const middle = loaded[Math.floor(runs / 2)]?.usableMs ?? Number.NaN;
    const range = `${seconds(times[0] ?? 0)}–${seconds(times.at(-1) ?? 0)}`;
    console.log(line(`    ${name}`, kilobytes(loaded[0]?.scripts), seconds(middle), range));
  }
  console.log(line('    allowed', `≤ ${allowed.script}`, `≤ ${seconds(allowed.usableMs)}`));
  const without = await load(stage, board);
  const { scripts } = await load(stage, charts);
  const more = new Map([...scripts].filter(([name]) => !without.scripts.has(name)));
  console.log(line(`    ${charts.name}, beside that`, kilobytes(more), `≤ ${allowed.charts} KB`));
}

/** Each page once, and all of them again: what disturbs the machine for a while disturbs them alike. */
async function inTurn(
  stage: Stage,
  measured: readonly Measured[],
): Promise<ReadonlyMap<Measured, readonly Loaded[]>> {
  const seen = new Map<Measured, Loaded[]>(measured.map((one) => [one, []]));
  for (let n = 0; n < runs; n += 1) {
    for (const [one, loaded] of seen) loaded.push(await load(stage, one));
  }
  for (const loaded of seen.values()) loaded.sort((a, b) => a.usableMs - b.usableMs);
  return seen;
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(2)} s`;

const kilobytes = (scripts: ReadonlyMap<string, number> = new Map()): string =>
  ([...scripts.values()].reduce((sum, one) => sum + one, 0) / 1_024).toFixed(0);
