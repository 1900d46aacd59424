/** Around the whole run: one shared store, and nothing left open at the end. */
import { systemClock } from '../../bot/adapters/system/clock.ts';
import { closeSharedStore } from './store.ts';
import { until } from './until.ts';

/** What keeps a process alive: servers that listen and timers that run. */
const kept = ['TCPServerWrap', 'PipeServerWrap', 'Timeout'];

const leftOpen = (): readonly string[] =>
  process.getActiveResourcesInfo().filter((resource) => kept.includes(resource));

/** mocha's own timer around this hook, and the one `until` waits with. */
const ours = 2;

export const mochaHooks = {
  async afterAll(): Promise<void> {
    await closeSharedStore();
    const isQuiet = () => leftOpen().length <= ours;
    await until(isQuiet, { clock: systemClock, ms: 5_000 }).catch(() => {
      throw new Error(`left open after the tests: ${leftOpen().join(', ')}`);
    });
  },
};
