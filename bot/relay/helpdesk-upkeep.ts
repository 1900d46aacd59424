import type { TenantId } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import { nameOf, placeOf } from '../ports/failure.ts';
import type { Log } from '../ports/log.ts';
import { OutsideError } from '../ports/outside-error.ts';

export type HelpdeskUpkeepDeps = {
  readonly tenants: readonly TenantId[];
  /** Follows the articles in Dynamics into the store. */
  readonly sync: (tenantId: TenantId) => Promise<void>;
  /** Brings the articles in memory up to the store. */
  readonly refresh: (tenantId: TenantId) => Promise<void>;
  readonly followCases: () => Promise<void>;
  /** Has the chats read in which something may have been said that nobody told us. */
  /** Another round of tries for what was given up while its far side was away. */
  readonly tryAgain: (tenantId: TenantId) => Promise<number>;
  readonly readChats: () => Promise<number>;
  readonly passTime: () => Promise<number>;
  readonly clock: Clock;
  readonly log: Log;
};

/** An article that was written is found within a minute. */
const everyMs = 20_000;

/** What the helpdesk does now and then: it follows articles and cases, and closes what was left. */
export class HelpdeskUpkeep {
  readonly #deps: HelpdeskUpkeepDeps;
  #ticking: unknown;
  #inHand: Promise<void> | undefined;

  constructor(deps: HelpdeskUpkeepDeps) {
    this.#deps = deps;
  }

  /** Answers from what is stored at once; Dynamics is not waited for. */
  async start(): Promise<void> {
    for (const tenant of this.#deps.tenants) await this.#deps.refresh(tenant);
    this.#ticking = this.#deps.clock.setInterval(() => void this.processAll(), everyMs);
    void this.processAll();
  }

  /** One round of everything; one that runs is joined. */
  processAll(): Promise<void> {
    this.#inHand ??= this.#round().finally(() => {
      this.#inHand = undefined;
    });
    return this.#inHand;
  }

  async stop(): Promise<void> {
    this.#deps.clock.clearInterval(this.#ticking);
    await this.#inHand;
  }

  async #round(): Promise<void> {
    const { tenants, sync, refresh, followCases, readChats, passTime, tryAgain } = this.#deps;
    for (const tenant of tenants) {
      await this.#try('given-up', () => tryAgain(tenant));
      await this.#try('knowledge', () => sync(tenant));
      await this.#try('knowledge-index', () => refresh(tenant));
    }
    await this.#try('chats', readChats);
    await this.#try('cases', followCases);
    await this.#try('idle-threads', passTime);
  }

  /** One that fails is tried at the next round, and holds up no other. */
  async #try(what: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (failure) {
      const { log } = this.#deps;
      const reason = failure instanceof OutsideError ? failure.message : nameOf(failure);
      if (failure instanceof OutsideError) log.warn('helpdesk-out-of-reach', { what, reason });
      else log.error('helpdesk-upkeep-broke', { what, reason, ...placeOf(failure) });
    }
  }
}
