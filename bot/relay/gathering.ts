import type { InteractionId, TenantId } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import { nameOf, placeOf } from '../ports/failure.ts';
import type { Log } from '../ports/log.ts';

export type GatheringDeps = {
  /**
   * Gathers what there is of contacts that were not gathered within `paceMs`, and of those that are about
   * to be shown.
   * @returns of how many; 0: nothing is left for now
   */
  readonly gather: (wish: {
    readonly atMost: number;
    readonly paceMs: number;
    readonly soonShown: readonly InteractionId[];
    readonly crowded: ReadonlySet<TenantId>;
  }) => Promise<number>;
  readonly clock: Clock;
  readonly log: Log;
};

/** How many contacts one decision takes up: few enough that nothing else waits long meanwhile. */
const contactsAtOnce = 16;
/** How late something is gathered that nobody rang for: time itself, or another process's intake. */
const pollMs = 500;
/**
 * A contact that is silent is gathered at once when it speaks; one that goes on speaking, this often: the
 * more speak at a time, the less often each. Before its card is drawn it is gathered in any case.
 */
const pace = { leastMs: 350, perContactMs: 10, mostMs: 2_000 };
/** Under load, what comes meanwhile is gathered together: the more there was, the longer. */
const gap = { emptyMs: 40, perContactMs: 5 };

type Asked = { readonly looked: Promise<void>; readonly resolve: () => void };

function newlyAsked(): Asked {
  let resolve = (): void => undefined;
  const looked = new Promise<void>((done) => {
    resolve = done;
  });
  return { looked, resolve };
}

/** Gathers the news of interactions as they come in: at once when rung for, and now and then by itself. */
export class Gathering {
  readonly #deps: GatheringDeps;
  #running: Promise<void> | undefined;
  #isRung = false;
  #isStopping = false;
  #polling: unknown;
  #trailing: unknown;
  readonly #soonShown = new Map<InteractionId, Asked>();
  readonly #crowded = new Set<TenantId>();
  #paceMs: number = pace.leastMs;
  /** How many were gathered, and when, within the last pace. */
  #lately: { readonly at: number; readonly contacts: number }[] = [];

  constructor(deps: GatheringDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#polling = this.#deps.clock.setInterval(() => {
      this.ring();
    }, pollMs);
  }

  /** There is something new. */
  ring(): void {
    this.#isRung = true;
    this.#running ??= this.#run(() => this.#paceMs);
  }

  /** This contact's card is about to be drawn. Resolves once it was looked at, whatever came of it. */
  soonShown(contact: InteractionId): Promise<void> {
    const asked = this.#soonShown.get(contact) ?? newlyAsked();
    this.#soonShown.set(contact, asked);
    this.ring();
    return asked.looked;
  }

  /** Whether more cards of this tenant wait than can leave soon. */
  crowd(tenantId: TenantId, isCrowded: boolean): void {
    if (isCrowded) this.#crowded.add(tenantId);
    else this.#crowded.delete(tenantId);
  }

  /** Gathers all there is by now, whatever its pace. */
  async processAll(): Promise<void> {
    await this.#running;
    this.#isRung = true;
    this.#running ??= this.#run(() => 0);
    await this.#running;
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#deps.clock.clearInterval(this.#polling);
    await this.#running;
    this.#deps.clock.clearTimeout(this.#trailing);
  }

  async #run(paceMs: () => number): Promise<void> {
    const { clock, log } = this.#deps;
    try {
      while (this.#isRung && !this.#isStopping) {
        this.#isRung = false;
        const begun = clock.now();
        const contacts = await this.#gather(paceMs());
        this.#setPace(begun, contacts);
        if (contacts > 0 || this.#soonShown.size > 0) {
          this.#isRung = true;
          this.#lookLater();
        }
        if (this.#isRung) await this.#rest(begun + gapAfter(contacts) - clock.now());
      }
    } catch (error) {
      // The next ring or poll tries again: what was not gathered lies where it lay.
      log.error('gathering-failed', { error: nameOf(error), ...placeOf(error) });
    } finally {
      this.#running = undefined;
    }
  }

  /** Those beyond what one decision takes up are next: forgotten, each would show old words for a whole round. */
  async #gather(paceMs: number): Promise<number> {
    const next = [...this.#soonShown].slice(0, contactsAtOnce);
    for (const [contact] of next) this.#soonShown.delete(contact);
    const soonShown = next.map(([contact]) => contact);
    try {
      const wish = { atMost: contactsAtOnce, paceMs, soonShown, crowded: this.#crowded };
      return await this.#deps.gather(wish);
    } finally {
      for (const [, { resolve }] of next) resolve();
    }
  }

  /** When what came meanwhile of the same contacts may be gathered. */
  #lookLater(): void {
    const { clock } = this.#deps;
    clock.clearTimeout(this.#trailing);
    this.#trailing = clock.setTimeout(() => {
      this.ring();
    }, this.#paceMs);
  }

  #setPace(now: number, contacts: number): void {
    this.#lately = this.#lately.filter(({ at }) => at > now - this.#paceMs);
    if (contacts > 0) this.#lately.push({ at: now, contacts });
    const many = this.#lately.reduce((sum, one) => sum + one.contacts, 0);
    this.#paceMs = Math.min(pace.mostMs, Math.max(pace.leastMs, pace.perContactMs * many));
  }

  #rest(ms: number): Promise<void> {
    if (ms <= 0) return Promise.resolve();
    return new Promise((resolve) => this.#deps.clock.setTimeout(resolve, ms));
  }
}

const gapAfter = (contacts: number): number =>
  contacts === 0 ? gap.emptyMs : gap.perContactMs * contacts;
