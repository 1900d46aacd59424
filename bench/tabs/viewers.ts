/** Many who look at once: what one process keeps in memory, early and late, and that all of them are told. */
import { anna } from '../../sandbox/people.ts';
import { residentMiB } from '../process-figures.ts';
import { line } from '../relay/figures.ts';
import { wordOf } from '../relay/words.ts';
import { listenBare, type BareStream } from './bare-stream.ts';
import type { Stage } from './stage.ts';

const everyMs = 1_000;

export async function viewers(stage: Stage, many: number, seconds: number): Promise<void> {
  const alone = await residentMiB(stage.pid);
  const streams: BareStream[] = [];
  for (let n = 0; n < many; n += 1) streams.push(await listenBare(stage, anna));
  const weights: number[] = [];
  for (let n = 0; n * everyMs < seconds * 1_000; n += 1) {
    await stage.say(`The light blinks, said ${wordOf(n)} now.`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
    weights.push(await residentMiB(stage.pid));
  }
  const least = Math.min(...streams.map((one) => one.told()));
  for (const one of streams) one.close();
  const at = (share: number) =>
    mean(weights.slice(Math.floor(weights.length * share)).slice(0, 20));
  console.log(
    line(`${many} viewers for ${seconds} s, MiB`, 'at a quarter', 'at the end', 'nobody'),
  );
  console.log(line('    resident', at(0.25).toFixed(0), at(0.95).toFixed(0), alone.toFixed(0)));
  console.log(line('    told to who heard the least', String(least), `of ${weights.length}`));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
