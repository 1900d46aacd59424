import { isoTime, type TenantId } from '../domain/ids.ts';
import { nextLiveSendAt, nextSendAt } from '../domain/sending/chat-budget.ts';
import type { Clock } from '../ports/clock.ts';
import type { SendBudgets } from '../ports/send-budgets.ts';
import { NotYet } from './perform.ts';

export type TurnstileSettings = {
  /** What Teams takes from one app in one tenant, in messages per second. */
  readonly tenantRate: number;
  /** A card that is updated live is drawn at most this often. */
  readonly cardPaceMs: number;
};

export type Turn = {
  readonly tenantId: TenantId;
  readonly conversationId: string;
  /** `live`: only redrawn, so that it waits for what people wrote. */
  readonly kind: 'people' | 'live';
};

/** Waits for the moment itself: to be called right before the send, with all drawn that is to be sent. */
export type Departure = () => Promise<void>;

type Waiting = {
  readonly turn: Turn;
  readonly go: (departure: Departure) => void;
  readonly turnAway: (reason: NotYet) => void;
  readyAt: number;
};

/** What is used of the rate: sends bunch up on their way, and Teams counts where they arrive. */
const usedShare = 0.9;
/** Sends that are late leave as close to each other as this. */
const closestShare = 0.97;
/** So long before its moment a send is told of it: what it shows is read from the store meanwhile. */
const aheadMs = 45;
const storeAwayMs = 1_000;

/**
 * Lets sends through one by one, within the budgets of chat and tenant. Whoever has waited longest goes
 * first, people's words before redrawn cards; who may not send yet holds up nobody else.
 */
export class Turnstile {
  readonly #deps: { budgets: SendBudgets; clock: Clock; settings: TurnstileSettings };
  readonly #waiting = new Map<TenantId, Waiting[]>();
  readonly #pumps = new Map<TenantId, { wake: () => void }>();
  readonly #freeAt = new Map<TenantId, number>();
  #isStopping = false;

  constructor(deps: { budgets: SendBudgets; clock: Clock; settings: TurnstileSettings }) {
    this.#deps = deps;
  }

  /** Resolves shortly before this send may go. @throws NotYet when stopping */
  pass(turn: Turn): Promise<Departure> {
    return new Promise((go, turnAway) => {
      if (this.#isStopping) {
        turnAway(this.#closed());
        return;
      }
      const queue = this.#waiting.get(turn.tenantId) ?? [];
      this.#waiting.set(turn.tenantId, queue);
      queue.push({ turn, go, turnAway, readyAt: 0 });
      const pump = this.#pumps.get(turn.tenantId);
      if (pump) pump.wake();
      else void this.#pump(turn.tenantId, queue);
    });
  }

  /** Turns away whoever waits: nothing was sent, the lanes go on later. */
  stop(): void {
    this.#isStopping = true;
    for (const queue of this.#waiting.values()) {
      for (const one of queue.splice(0)) one.turnAway(this.#closed());
    }
    for (const { wake } of this.#pumps.values()) wake();
  }

  #closed(): NotYet {
    return new NotYet(isoTime(this.#deps.clock.now()), 'the relay stops');
  }

  async #pump(tenantId: TenantId, queue: Waiting[]): Promise<void> {
    const bell: { wake: () => void } = { wake: () => undefined };
    this.#pumps.set(tenantId, bell);
    while (queue.length > 0) {
      const next = bestOf(queue, this.#deps.clock.now());
      if (next) await this.#letThrough(queue, next);
      else await this.#sleepUntil(Math.min(...queue.map((one) => one.readyAt)), bell);
    }
    this.#pumps.delete(tenantId);
  }

  async #letThrough(queue: Waiting[], next: Waiting): Promise<void> {
    try {
      const { isTaken, at } = await this.#take(next.turn);
      next.readyAt = at;
      if (!isTaken) return;
      const place = queue.indexOf(next);
      if (place === -1) return;
      queue.splice(place, 1);
      next.go(() => this.#depart(next.turn, at));
      await this.#sleepUntil(at - aheadMs, { wake: () => undefined });
    } catch {
      // The store does not answer: nobody sends without its word.
      const again = isoTime(this.#deps.clock.now() + storeAwayMs);
      next.turnAway(new NotYet(again, 'the budgets are out of reach'));
      queue.splice(queue.indexOf(next), 1);
    }
  }

  #depart({ tenantId }: Turn, at: number): Promise<void> {
    const { clock, settings } = this.#deps;
    const moment = Math.max(at, this.#freeAt.get(tenantId) ?? 0, clock.now());
    this.#freeAt.set(tenantId, moment + 1_000 / (settings.tenantRate * closestShare));
    return this.#sleepUntil(moment, { wake: () => undefined });
  }

  #take({ tenantId, conversationId, kind }: Turn) {
    const { budgets, clock, settings } = this.#deps;
    const now = clock.now();
    return budgets.take({
      tenantId,
      conversationId,
      now,
      everyMs: 1_000 / (settings.tenantRate * usedShare),
      decide: (sends) =>
        kind === 'live' ? nextLiveSendAt(sends, now, settings.cardPaceMs) : nextSendAt(sends, now),
    });
  }

  #sleepUntil(at: number, bell: { wake: () => void }): Promise<void> {
    const { clock } = this.#deps;
    const ms = at - clock.now();
    if (ms <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = clock.setTimeout(resolve, Math.ceil(ms));
      bell.wake = () => {
        clock.clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Of those whose time has come: people's words first, then who waits longest. */
function bestOf(queue: readonly Waiting[], now: number): Waiting | undefined {
  const ready = queue.filter((one) => one.readyAt <= now);
  return ready.find((one) => one.turn.kind === 'people') ?? ready[0];
}
