/**
 * Many who look at once: what one process keeps in memory while they do, that all of them are told, and how
 * long after it was recorded the last of them is.
 */
import { anna } from '../../sandbox/people.ts';
import { residentMiB } from '../process-figures.ts';
import { line, median, ms, quantile } from '../relay/figures.ts';
import { wordOf } from '../relay/words.ts';
import { listenBare, type BareStream } from './bare-stream.ts';
import type { Stage } from './stage.ts';

const everyMs = 1_000;
const patienceMs = 20_000;
/** How often it is told how it stands. */
const everyNth = 30;

export async function viewers(stage: Stage, many: number, seconds: number): Promise<void> {
  const alone = await residentMiB(stage.pid);
  const streams: BareStream[] = [];
  for (let n = 0; n < many; n += 1) streams.push(await listenBare(stage, anna));
  console.log(line(`${many} viewers`, 'MiB resident', 'told to all'));
  console.log(line('    nobody yet', alone.toFixed(0)));
  const weights: number[] = [];
  const firstHeard: number[] = [];
  const lastHeard: number[] = [];
  const endMs = performance.now() + seconds * 1_000;
  for (let n = 0; performance.now() < endMs; n += 1) {
    const heard = streams.map((one) => one.next());
    await stage.say(`The light blinks, said ${wordOf(n)} now.`);
    const recordedAt = Date.now();
    const at = await Promise.race([Promise.all(heard), tooLate(n)]);
    firstHeard.push(Math.min(...at) - recordedAt);
    lastHeard.push(Math.max(...at) - recordedAt);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
    weights.push(await residentMiB(stage.pid));
    if (weights.length % everyNth === 0) {
      const figures = [mean(weights.slice(-everyNth)), median(lastHeard.slice(-everyNth))];
      const [weight = 0, heard = 0] = figures;
      console.log(line(`    after ${weights.length} lines`, weight.toFixed(0), ms(heard)));
    }
  }
  const least = Math.min(...streams.map((one) => one.told()));
  for (const one of streams) one.close();
  const quarter = Math.floor(weights.length / 4);
  const grown = mean(weights.slice(-quarter)) - mean(weights.slice(quarter, 2 * quarter));
  console.log(line('    last quarter, over the second', `${grown.toFixed(1)} MiB`));
  console.log(line('recorded to told', 'median', 'p95'));
  console.log(
    line('    the first of them', ms(median(firstHeard)), ms(quantile(firstHeard, 0.95))),
  );
  console.log(line('    the last of them', ms(median(lastHeard)), ms(quantile(lastHeard, 0.95))));
  console.log(line('    told to who heard the least', String(least), `of ${weights.length}`));
}

/** Told to nobody more: whoever waits for it would wait for ever. */
const tooLate = (nth: number): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => {
      reject(new Error(`line ${nth} was not told to all within ${patienceMs} ms`));
    }, patienceMs).unref();
  });

const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
