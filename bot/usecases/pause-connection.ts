import type { IsoTime, TenantId } from '../domain/ids.ts';
import type { Person } from '../domain/swarm/person.ts';
import { nowOf, type Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { ConnectionBook, Pause } from '../ports/settings.ts';

type Told = { readonly tenantId: TenantId; readonly connection: string };

type PauseDeps = {
  readonly connections: Pick<ConnectionBook, 'paused' | 'setPause'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Pick<Log, 'info'>;
};

/** How old an answer may be: a press counts on every process within it. */
const freshMs = 2_000;

/**
 * Which connections are paused, for the way in of webhooks: read at most every two seconds, however many
 * come. Where the database does not answer, what was known last holds.
 */
export class ConnectionPauses {
  readonly #deps: PauseDeps;
  #known: ReadonlySet<string> = new Set();
  #readAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | undefined;

  constructor(deps: PauseDeps) {
    this.#deps = deps;
  }

  async isPaused(told: Told): Promise<boolean> {
    if (this.#deps.clock.now() - this.#readAt >= freshMs) {
      this.#reading ??= this.#read().finally(() => {
        this.#reading = undefined;
      });
      await this.#reading;
    }
    return this.#known.has(key(told));
  }

  /** Counts here at once. @returns undefined when it works again */
  async pause(told: Told, wish: { readonly isPaused: boolean; readonly by: Person }) {
    const { connections, clock, log } = this.#deps;
    const at: IsoTime = nowOf(clock);
    const pause: Pause | undefined = wish.isPaused ? { at, by: wish.by.name } : undefined;
    await connections.setPause(told, pause);
    this.#readAt = Number.NEGATIVE_INFINITY;
    const { connection } = told;
    log.info(wish.isPaused ? 'connection-paused' : 'connection-resumed', { connection });
  }

  async #read(): Promise<void> {
    try {
      this.#known = new Set((await this.#deps.connections.paused()).map(key));
    } catch {
      // Nothing can be taken in without the database: whoever tries to says so.
    } finally {
      this.#readAt = this.#deps.clock.now();
    }
  }
}

const key = ({ tenantId, connection }: Told): string => JSON.stringify([tenantId, connection]);
