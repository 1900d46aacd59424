/** Around the whole run: shared stores, and nothing left open at the end. */
import { stopPostgres } from './postgres.ts';
import { closeStores } from './store.ts';
import { until } from './until.ts';

/** What keeps a process alive: servers that listen and timers that run. */
const count = (...kinds: readonly string[]): number =>
  process.getActiveResourcesInfo().filter((resource) => kinds.includes(resource)).length;
const servers = () => count('TCPServerWrap', 'PipeServerWrap');
/** But for mocha's own, which watches over the hook below. */
const timers = () => count('Timeout') - 1;

export const mochaHooks = {
  async afterAll(): Promise<void> {
    await closeStores();
    await stopPostgres();
    await until(() => servers() <= 0 && timers() <= 0, { ms: 5_000 }).catch(() => {
      throw new Error(`left open after the tests: ${servers()} servers, ${timers()} timers`);
    });
  },
};
