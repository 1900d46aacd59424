import { isoTime, type InteractionId, type TenantId } from '../domain/ids.ts';
import { nextLiveSendAt, nextSendAt } from '../domain/sending/chat-budget.ts';
import type { Clock } from '../ports/clock.ts';
import type { SendBudgets } from '../ports/send-budgets.ts';
import { Departures } from './departures.ts';
import { NotYet } from './perform.ts';
import { bestOf, cardsAfter, cardsInOrder, type InLine, type Turn } from './waiting-line.ts';

export type TurnstileSettings = {
  /** What Teams takes from one app in one tenant, in messages per second. */
  readonly tenantRate: number;
  /** A card that is updated live is drawn at most this often. */
  readonly cardPaceMs: number;
};

/** Waits for the moment itself: to be called right before the send, with all drawn that is to be sent. */
export type Departure = () => Promise<void>;

type Waiting = InLine & {
  readonly go: (departure: Departure) => void;
  readonly turnAway: (reason: NotYet) => void;
  isAnnounced: boolean;
};

/** What is used of the rate: sends bunch up on their way, and Teams counts where they arrive. */
const usedShare = 0.88;
/** Sends that are late leave as close to each other as this. */
const closestShare = 0.93;
/** So long before its moment a send is told of it: what it shows is read from the store meanwhile. */
const aheadMs = 45;
/** So many cards are announced before their turn: their contacts are gathered once more meanwhile. */
const announcedAhead = 12;
/** More conversations than one process redraws cards in at a time. */
const rememberedAtMost = 5_000;
const storeAwayMs = 1_000;

export type TurnstileDeps = {
  readonly budgets: SendBudgets;
  readonly clock: Clock;
  readonly settings: TurnstileSettings;
  /** A contact's card is about to be drawn, in a fifth of a second or so. */
  readonly soonShown: (contact: InteractionId) => void;
};

/**
 * Lets sends through one by one, within the budgets of chat and tenant. Whoever has waited longest goes
 * first, people's words before all else; who may not send yet holds up nobody else.
 */
export class Turnstile {
  readonly #deps: TurnstileDeps;
  readonly #waiting = new Map<TenantId, Waiting[]>();
  readonly #pumps = new Map<TenantId, { wake: () => void }>();
  readonly #leaving = new Map<TenantId, Departures>();
  /** When the card of a conversation was last let through, the newest at the end. */
  readonly #lastAt = new Map<string, number>();
  #isStopping = false;

  constructor(deps: TurnstileDeps) {
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
      const lastAt = this.#lastAt.get(turn.conversationId) ?? 0;
      queue.push({ turn, go, turnAway, readyAt: 0, lastAt, isAnnounced: false });
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
    let cards = 0;
    while (queue.length > 0) {
      const next = bestOf(queue, { now: this.#deps.clock.now(), cards });
      if (next && (await this.#letThrough(queue, next))) cards = cardsAfter(cards, next);
      if (next) this.#announce(queue);
      else await this.#sleepUntil(Math.min(...queue.map((one) => one.readyAt)), bell);
    }
    this.#pumps.delete(tenantId);
  }

  /** @returns whether it goes */
  async #letThrough(queue: Waiting[], next: Waiting): Promise<boolean> {
    try {
      const { isTaken, at } = await this.#take(next.turn);
      next.readyAt = at;
      if (!isTaken) return false;
      const place = queue.indexOf(next);
      if (place === -1) return false;
      queue.splice(place, 1);
      this.#remember(next.turn, at);
      const departures = this.#departures(next.turn.tenantId);
      next.go(() => departures.depart(at));
      // Nobody draws what has to wait for others that are late.
      const moment = Math.max(at, departures.freeAt);
      await this.#sleepUntil(moment - aheadMs, { wake: () => undefined });
      return true;
    } catch {
      // The store does not answer: nobody sends without its word.
      const again = isoTime(this.#deps.clock.now() + storeAwayMs);
      next.turnAway(new NotYet(again, 'the budgets are out of reach'));
      queue.splice(queue.indexOf(next), 1);
      return false;
    }
  }

  #remember({ kind, conversationId }: Turn, at: number): void {
    if (kind !== 'live') return;
    this.#lastAt.delete(conversationId);
    this.#lastAt.set(conversationId, at);
    const [oldest] = this.#lastAt.keys();
    if (this.#lastAt.size > rememberedAtMost && oldest !== undefined) this.#lastAt.delete(oldest);
  }

  #announce(queue: readonly Waiting[]): void {
    for (const one of cardsInOrder(queue).slice(0, announcedAhead)) {
      if (one.isAnnounced || one.turn.contact === undefined) continue;
      one.isAnnounced = true;
      this.#deps.soonShown(one.turn.contact);
    }
  }

  #departures(tenantId: TenantId): Departures {
    const { clock, settings } = this.#deps;
    const known = this.#leaving.get(tenantId);
    if (known) return known;
    const made = new Departures(clock, 1_000 / (settings.tenantRate * closestShare));
    this.#leaving.set(tenantId, made);
    return made;
  }

  #take({ tenantId, conversationId, kind }: Turn) {
    const { budgets, clock, settings } = this.#deps;
    const now = clock.now();
    return budgets.take({
      tenantId,
      conversationId,
      now,
      isRedraw: kind === 'live',
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
