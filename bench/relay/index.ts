/** `npm run bench -- relay [short] [a|b|c|d]`: the relay, each figure beside its floor in the same run. */
import { cost } from './cost.ts';
import { intake } from './intake.ts';
import { latency } from './latency.ts';
import { storm } from './storm.ts';

export async function relay(args: readonly string[]): Promise<void> {
  const isShort = args.includes('short');
  const wants = (part: string) => !args.some((one) => /^[abcd]$/.test(one)) || args.includes(part);
  if (wants('a')) await intake(isShort ? 2_000 : 12_000);
  if (wants('b')) await latency(isShort ? 50 : 300);
  if (wants('c')) {
    const seconds = isShort ? 20 : 120;
    await storm({ calls: 60, eventsPerSecond: 10, seconds });
    await storm({ calls: 200, eventsPerSecond: 2, burst: 2_000, seconds });
  }
  if (wants('d')) await cost(isShort ? 1_000 : 10_000, isShort ? 500 : 2_000);
}
